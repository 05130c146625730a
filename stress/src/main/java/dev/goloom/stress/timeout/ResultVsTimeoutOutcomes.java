package dev.goloom.stress.timeout;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Outcome;

/** What may come of a bounded call, and of one with the same strategy after it. */
@Outcome(id = "result, own result", expect = ACCEPTABLE, desc = "result -> timeout")
@Outcome(id = "timeout, own result", expect = ACCEPTABLE, desc = "timeout -> result: nobody receives it")
@Outcome(id = "early timeout, .*", expect = FORBIDDEN, desc = "timed out before the timeout had passed")
@Outcome(id = ".*, result", expect = FORBIDDEN, desc = "the next call received the first one's result")
@Outcome(expect = FORBIDDEN, desc = "neither the result nor a timeout, or the next call failed")
final class ResultVsTimeoutOutcomes {

    private ResultVsTimeoutOutcomes() {}
}
