package dev.goloom.bench.seed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A machine that stands still for a moment makes a call end the other way, but not every call. */
class PublishedProgramTest {
    private static final int TRIES = 5;

    @ParameterizedTest
    @EnumSource(value = PublishedProgram.class, mode = EnumSource.Mode.EXCLUDE, names = "CONTEXT_TIMEOUT")
    void withItsMistake_threeOfFourReturnTheResult(PublishedProgram program) throws InterruptedException {
        assertTrue(returns(121, program));
    }

    @Test
    void onlyOneTimesOut() throws InterruptedException {
        assertTrue(returns(-1, PublishedProgram.CONTEXT_TIMEOUT));
    }

    private static boolean returns(int answer, PublishedProgram program) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (program.body() == answer) {
                return true;
            }
        }
        return false;
    }
}
