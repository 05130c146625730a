package dev.goloom.bench.work.jdk;

import dev.goloom.bench.row.Group;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.StudyCall;
import dev.goloom.timeout.Strategy;

/** {@code StructuredTaskScope}: a scope with a time limit and one subtask, which it interrupts then and waits for. */
public final class StructuredScopes {
    private StructuredScopes() {}

    public static Offers offers() {
        var offers = new Offers();
        offers.can("Context", () -> StudyCall.inTime(Strategy.STRUCTURED));
        offers.can("ContextTimeout", () -> StudyCall.timedOut(Strategy.STRUCTURED));
        offers.cannot("TimeAfter", "no such scope");
        offers.cannot("TimeAfterTimeout", "no such scope");
        offers.cannotOther(Group.CALL, "no channels");
        offers.cannotOther(Group.CHANNEL, "no channels");
        offers.cannotOther(Group.CONTEXT, "no contexts");
        offers.cannotOther(Group.TIME, "no timers");
        offers.cannotOther(Group.GROWTH, "not compared");
        offers.cannotOther(Group.FLOOR, "bare threads");
        return offers;
    }
}
