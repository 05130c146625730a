package dev.goloom.bench.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedProgramTest {
    @ParameterizedTest
    @EnumSource(value = PublishedProgram.class, mode = EnumSource.Mode.EXCLUDE, names = "CONTEXT_TIMEOUT")
    void withItsMistake_threeOfFourReturnTheResult(PublishedProgram program) throws InterruptedException {
        assertEquals(121, program.body());
    }

    @Test
    void onlyOneTimesOut() throws InterruptedException {
        assertEquals(-1, PublishedProgram.CONTEXT_TIMEOUT.body());
    }
}
