package dev.goloom.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.timeout.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private final Samples samples = new Samples();

    @Test
    void verdict_followsFromTheVirtualCaller() {
        for (Platform platform : Platform.values()) {
            measure(platform, Scenario.TIMED_OUT, Caller.VIRTUAL, 1);
            measure(platform, Scenario.TIMED_OUT, Caller.PLATFORM, 1000);
        }
        measure(Platform.JVM, Scenario.IN_TIME, Caller.VIRTUAL, 2);
        measure(Platform.JVM, Scenario.IN_TIME, Caller.PLATFORM, 1);
        measure(Platform.GO, Scenario.IN_TIME, Caller.VIRTUAL, 1.2);
        measure(Platform.GO, Scenario.IN_TIME, Caller.PLATFORM, 1);

        List<Claim> claims = new Judge(samples, true, null).claims();

        assertEquals(List.of(Verdict.CONFIRMED, Verdict.REFUTED, Verdict.REFUTED, Verdict.REFUTED),
            claims.stream().map(Claim::verdict).toList());
        String evidence = claims.get(0).evidence();
        assertTrue(evidence.startsWith(
            "WithTimeout took 2.00 times as long as time.After (95 % interval 2.00 to 2.00, 3 pairs): "), evidence);
        assertTrue(evidence.contains("Called from a platform thread it took 1.0000 times as long"), evidence);
    }

    @Test
    void withoutGo_itsClaimsSayWhy() {
        for (Scenario scenario : Scenario.values()) {
            for (Caller caller : Caller.values()) {
                measure(Platform.JVM, scenario, caller, 1);
            }
        }

        for (Claim claim : new Judge(samples, true, "go not found on the PATH").claims()) {
            boolean go = claim.platform() == Platform.GO;
            assertEquals(go ? Verdict.INCONCLUSIVE : Verdict.REFUTED, claim.verdict());
            assertEquals(go, claim.evidence().equals("go not found on the PATH"));
        }
    }

    @Test
    void smoke_judgesNothing() {
        for (Claim claim : new Judge(samples, false, null).claims()) {
            assertEquals(Verdict.INCONCLUSIVE, claim.verdict());
            assertEquals("smoke: not judged", claim.evidence());
        }
    }

    /** Three rounds around 1,000 ns, in each of which the context takes so many times as long. */
    private void measure(Platform platform, Scenario scenario, Caller caller, double ratio) {
        for (double drift : new double[] {1, 1.01, 0.99}) {
            double noise = 1 + (drift - 1) / 10;
            add(new Configuration(Strategy.CONTEXT, scenario, caller, platform), 1000 * drift * ratio * noise);
            add(new Configuration(Strategy.TIME_AFTER, scenario, caller, platform), 1000 * drift);
        }
    }

    private void add(Configuration configuration, double ns) {
        samples.add(configuration, new Sample(ns, 0, List.of(), 0));
    }
}
