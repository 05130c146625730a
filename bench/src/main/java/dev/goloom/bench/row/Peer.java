package dev.goloom.bench.row;

import java.util.Arrays;
import java.util.Locale;

/** Who does the work of a row. */
public enum Peer {
    GOLOOM("goloom"),
    GO("Go"),

    /** {@code java.util.concurrent} and virtual threads. */
    JDK("JDK"),

    /** The JDK's preview of structured concurrency. */
    STRUCTURED("StructuredTaskScope"),
    JOX("Jox"),

    /** Its coroutines. */
    KOTLIN("Kotlin"),

    /** Its {@code Context}. */
    GRPC("gRPC");

    private final String title;

    Peer(String title) {
        this.title = title;
    }

    /** As it calls itself. */
    public String title() {
        return title;
    }

    public static Peer of(String name) {
        return Arrays.stream(values()).filter(peer -> peer.toString().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(name + ": must be one of " + Arrays.toString(values())));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
