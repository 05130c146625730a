package dev.goloom.bench.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoTestLoopTest {
    private final List<Long> runs = new ArrayList<>();

    @Test
    void bodyThatIgnoresN_isDividedByABillion() throws Exception {
        GoTestLoop.Result result = GoTestLoop.run(n -> run(n, 35_200));

        assertEquals(List.of(1L, 100L, 10_000L, 1_000_000L, 100_000_000L, 1_000_000_000L), runs);
        assertEquals(0.000_035_2, result.nsPerOp(), 1e-15);
    }

    @Test
    void bodyThatSleeps_takesManyRunsToGetThere() throws Exception {
        GoTestLoop.Result result = GoTestLoop.run(n -> run(n, 201_200_000));

        assertEquals(GoTestLoop.MAX_N, result.n());
        assertTrue(runs.size() > 10, runs.toString());
        assertEquals(0.2012, result.nsPerOp(), 1e-12);
    }

    @Test
    void bodyThatLoops_endsAfterASecondWithTheTimeOfOneCall() throws Exception {
        GoTestLoop.Result result = GoTestLoop.run(n -> run(n, 1000 * n));

        assertTrue(result.nanos() >= 1_000_000_000, result.toString());
        assertEquals(1000, result.nsPerOp(), 1e-9);
    }

    @Test
    void next_growsByOneAtLeast() {
        assertEquals(8, GoTestLoop.next(7, 999_999_999));
        assertEquals(GoTestLoop.MAX_N, GoTestLoop.next(GoTestLoop.MAX_N, 0));
    }

    private long run(long n, long nanos) {
        runs.add(n);
        return nanos;
    }
}
