package dev.goloom.bench.work;

import java.util.concurrent.locks.LockSupport;

/** A goroutine's answer without anything of a library: what the ladder's lowest step and the floor are. */
public final class BareThread {
    private BareThread() {}

    private static final class Handed {
        volatile int result;
    }

    /** Starts a virtual thread that computes {@code 11 * 11}, and waits for it. */
    public static int answer() {
        Thread starter = Thread.currentThread();
        var handed = new Handed();
        Thread.startVirtualThread(() -> {
            handed.result = 11 * 11;
            LockSupport.unpark(starter);
        });
        while (handed.result == 0) {
            LockSupport.park(handed);
        }
        return handed.result;
    }
}
