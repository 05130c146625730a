package dev.goloom.bench.warmup;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Repeats a call until the JIT compiler has nothing left to do for it.
 *
 * <p>A fixed time does not fit: on two quiet cores the compiler is done after about 0.8 s, on two busy ones after
 * several. Calls through virtual threads keep it busy for so long because a caller, a worker and a timer are involved.
 */
public final class WarmUp {
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Less compilation than this in a slice counts as none; the JVM always compiles something. */
    private static final long QUIET_MILLIS = 5;

    private static final int QUIET_SLICES = 2;

    private WarmUp() {}

    /** What is warmed up. */
    public interface Call {
        void run() throws Exception;
    }

    /** Returns when two slices of 100 ms in a row went by without compilation, or after the limit. */
    public static void run(Call call, int limitMillis) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long start = System.nanoTime();
        int quiet = 0;
        while (quiet < QUIET_SLICES && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(limitMillis)) {
            long compiled = compiler.getTotalCompilationTime();
            repeat(call);
            quiet = compiler.getTotalCompilationTime() - compiled < QUIET_MILLIS ? quiet + 1 : 0;
        }
    }

    private static void repeat(Call call) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < SLICE_NANOS) {
            call.run();
        }
    }
}
