package dev.goloom.bench.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedTurnsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 1_000, 123_457})
    void thoseWhoShareThem_takeEachOnce(int times) throws Exception {
        var taken = new AtomicInteger();

        Work.parallel(turns -> {
            while (turns.next()) {
                taken.incrementAndGet();
            }
            while (turns.next()) { // whoever asks again
                taken.incrementAndGet();
            }
        }).run(times);

        assertEquals(times, taken.get());
    }

    @Test
    void failureOfOne_failsTheRun() {
        assertThrows(AssertionError.class, () -> Work.parallel(turns -> {
            throw new IllegalStateException("broken");
        }).run(1));
    }
}
