package dev.goloom.bench.warmup;

import java.util.concurrent.TimeUnit;

/**
 * Repeats a call until the JIT compiler has compiled it.
 *
 * <p>Calls through virtual threads keep all processors busy, and on two cores the compiler, which is a thread like any
 * other, gets little of them; so there is a short pause after every turn. How short, and for how long, was measured on the
 * ladder's whole {@code WithTimeout}, six processes each, two cores, JDK 25. With 40 ms of calls and 60 ms of pause for
 * 1.8 s, a call then took 1.7 to 2.7 µs; with 100 ms and 10 ms for 2 s, 1.15 to 1.23 µs, which is what it takes for good.
 * To stop as soon as the compiler is quiet for ten turns left one process in six at 2.1 µs: it is quiet, too, before it
 * compiles something again.
 */
public final class WarmUp {
    private static final long CALLS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int PAUSE_MILLIS = 10;

    private WarmUp() {}

    /** What is warmed up. */
    public interface Call {
        void run() throws Exception;
    }

    /** Returns when the time is over, and the turn that it is over in. */
    public static void run(Call call, int millis) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(millis)) {
            repeat(call);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static void repeat(Call call) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < CALLS_NANOS) {
            call.run();
        }
    }
}
