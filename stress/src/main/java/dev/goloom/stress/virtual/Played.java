package dev.goloom.stress.virtual;

import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.util.Environment;

/** What was seen of a race, for jcstress to grade: all that it asks for beside the outcomes is the name and the platform. */
final class Played extends TestResult {

    private static final long serialVersionUID = 1;

    private final String name;

    Played(String name, Status status) {
        super(status);
        this.name = name;
        setEnv(Environment.getInstance());
    }

    @Override
    public String getName() {
        return name;
    }
}
