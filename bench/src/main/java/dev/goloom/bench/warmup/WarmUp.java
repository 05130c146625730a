package dev.goloom.bench.warmup;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Repeats a call until the JIT compiler has nothing left to do for it.
 *
 * <p>Calls through virtual threads keep all processors busy, and on two cores the compiler, which is a thread like any
 * other, gets little of them: measured without a pause, the calls were still getting faster after 2 s. So calls and
 * pauses take turns, and the compiler has the machine to itself for most of the time.
 */
public final class WarmUp {
    private static final long CALLS_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
    private static final int PAUSE_MILLIS = 60;

    /** Less compilation than this in a turn counts as none; the JVM always compiles something. */
    private static final long QUIET_MILLIS = 3;

    /** More than one, because a long compilation is reported only when it has ended. */
    private static final int QUIET_TURNS = 4;

    private WarmUp() {}

    /** What is warmed up. */
    public interface Call {
        void run() throws Exception;
    }

    /** Returns when the compiler had nothing to do for four turns of 100 ms in a row, or after the limit. */
    public static void run(Call call, int limitMillis) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long start = System.nanoTime();
        int quiet = 0;
        while (quiet < QUIET_TURNS && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(limitMillis)) {
            long compiled = compiler.getTotalCompilationTime();
            repeat(call);
            Thread.sleep(PAUSE_MILLIS);
            quiet = compiler.getTotalCompilationTime() - compiled < QUIET_MILLIS ? quiet + 1 : 0;
        }
    }

    private static void repeat(Call call) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < CALLS_NANOS) {
            call.run();
        }
    }
}
