package dev.goloom.stress.virtual;

import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** What was seen of a race, for jcstress to grade: all that it asks for beside the outcomes is the name. */
final class Played extends TestResult {

    private static final long serialVersionUID = 1;

    private final String name;

    Played(String name, Status status) {
        super(status);
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }
}
