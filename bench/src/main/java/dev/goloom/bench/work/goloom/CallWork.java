package dev.goloom.bench.work.goloom;

import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.StudyCall;
import dev.goloom.timeout.Strategy;

/** The study's calls. */
final class CallWork {
    private CallWork() {}

    static void offer(Offers offers) {
        offers.can("Context", () -> StudyCall.inTime(Strategy.CONTEXT));
        offers.can("TimeAfter", () -> StudyCall.inTime(Strategy.TIME_AFTER));
        offers.can("ContextTimeout", () -> StudyCall.timedOut(Strategy.CONTEXT));
        offers.can("TimeAfterTimeout", () -> StudyCall.timedOut(Strategy.TIME_AFTER));
    }
}
