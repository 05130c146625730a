package dev.goloom.bench.jmh;

import dev.goloom.bench.figures.Caller;
import java.util.ArrayList;
import java.util.List;

/** The command line of a fork. A fixed heap, because the default one depends on the machine's memory. */
public final class JvmFlags {
    /** JMH still uses {@code Unsafe}, of which newer JDKs warn; JDK 21 does not know the flag that silences it. */
    private static final List<String> COMMON = List.of("-Xms1g", "-Xmx1g", "-XX:+IgnoreUnrecognizedVMOptions",
        "--sun-misc-unsafe-memory-access=allow");

    private static final List<String> HEAP_FOR_A_MILLION = List.of("-Xms4g", "-Xmx4g");

    private JvmFlags() {}

    /** The same for every fork. */
    public static List<String> common() {
        return COMMON;
    }

    /** Instead of the heap above: a million goroutines that wait do not fit into that. */
    public static List<String> heapForAMillion() {
        return HEAP_FOR_A_MILLION;
    }

    static List<String> of(Caller caller) {
        var flags = new ArrayList<>(common());
        if (caller != Caller.PLATFORM) {
            flags.add("-Djmh.executor=VIRTUAL");
        }
        if (caller == Caller.ONE_CARRIER) {
            flags.add("-Djdk.virtualThreadScheduler.parallelism=1");
        }
        return flags;
    }
}
