package dev.goloom.bench.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Work beside timers that are far away, as many for each processor as in Go's benchmarks.
 *
 * @param <T> such a timer, which is kept
 */
public final class AmongGarbage<T> implements Work {
    private static final int FOR_EACH_PROCESSOR = 1 << 15;

    private final Work work;

    /** Starts the timers. */
    public AmongGarbage(Supplier<T> timer, Share share) {
        int timers = FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();
        List<T> garbage = new ArrayList<>();
        for (int i = 0; i < timers; i++) {
            garbage.add(timer.get());
        }
        work = Work.beside(garbage, Work.parallel(share));
    }

    @Override
    public void run(int times) throws Exception {
        work.run(times);
    }
}
