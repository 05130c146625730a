package dev.goloom.bench.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.work.Work;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        # times, elapsed, goal, expected
        1000, 1000, 10000, 12000
        1000, 1000000, 1000, 1
        1, 1, 1000000000, 100
        1000000, 1, 1000000000, 100000000
        100000000, 1, 1000000000, 1000000000
        1, 0, 1000, 100
        """)
    void next_fillsTheGoal_andGrowsByAHundredAtMost(int times, long elapsed, long goal, int expected) {
        assertEquals(expected, Calibration.next(times, elapsed, goal));
    }

    @Test
    void eachRun_isPreparedForAsManyOperations() throws Exception {
        List<Integer> prepared = new ArrayList<>();
        List<Integer> run = new ArrayList<>();

        int times = Calibration.of(new Work() {
            @Override
            public void prepare(int times) {
                prepared.add(times);
            }

            @Override
            public void run(int times) {
                run.add(times);
                long end = System.nanoTime() + 1_000L * times;
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
            }
        }, 1, 0);

        assertEquals(prepared, run);
        assertEquals(1, run.getFirst());
        assertTrue(times <= 1_200, () -> times + " operations of a microsecond or more do not take a millisecond");
    }
}
