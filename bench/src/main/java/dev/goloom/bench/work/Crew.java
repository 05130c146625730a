package dev.goloom.bench.work;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Virtual threads that are waited for, with means of the JDK: the same for all peers. */
public final class Crew {
    private final int size;
    private final CountDownLatch ended;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Nobody yet. */
    public Crew(int size) {
        this.size = size;
        ended = new CountDownLatch(size);
    }

    /** Starts one of them. */
    public Thread start(Work.Operation work) {
        return Thread.startVirtualThread(() -> {
            try {
                work.run();
            } catch (Throwable thrown) {
                failure.compareAndSet(null, thrown);
            } finally {
                ended.countDown();
            }
        });
    }

    /** Starts all of them with the same work. */
    void startAll(Work.Operation work) {
        for (int i = 0; i < size; i++) {
            start(work);
        }
    }

    /** Returns when all have ended. */
    public void join() throws InterruptedException {
        ended.await();
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new AssertionError("a goroutine of the row has failed", thrown);
        }
    }
}
