package dev.goloom.stress.timeout;

import dev.goloom.timeout.Strategy;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** {@link Strategy#FUTURE}: see {@link StrategyRace}. */
@JCStressTest
@JCStressMeta(ResultVsTimeoutOutcomes.class)
@Description("FUTURE, result against timeout: exactly one of them, never early")
@State
public class FutureResultVsTimeoutTest extends StrategyRace {

    public FutureResultVsTimeoutTest() {
        super(Strategy.FUTURE);
    }

    @Actor
    public void caller(LL_Result r) {
        r.r1 = call();
    }

    @Actor
    public void worker() {
        release();
    }

    @Arbiter
    public void nextCaller(LL_Result r) {
        r.r2 = callAgain();
    }
}
