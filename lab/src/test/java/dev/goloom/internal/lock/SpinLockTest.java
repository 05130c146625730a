package dev.goloom.internal.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpinLockTest {

    private static final class Counter extends SpinLock {

        private int count; // plain: the lock has to order the accesses
    }

    @ParameterizedTest
    @EnumSource
    void lock_excludesOthers(ThreadKind kind) throws Exception {
        Counter counter = new Counter();
        List<Goroutine<Integer>> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            threads.add(Goroutine.start(kind, () -> {
                for (int i = 0; i < 20_000; i++) {
                    counter.lock();
                    counter.count++;
                    counter.unlock();
                }
                return 0;
            }));
        }
        for (Goroutine<Integer> thread : threads) {
            thread.join();
        }
        assertEquals(8 * 20_000, counter.count);
    }
}
