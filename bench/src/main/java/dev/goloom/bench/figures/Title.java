package dev.goloom.bench.figures;

import dev.goloom.timeout.Strategy;

/** What a reader who does not know the enums calls a configuration. */
public final class Title {
    private Title() {}

    /** As the code that it stands for is written. */
    public static String of(Strategy strategy, Platform platform) {
        return platform == Platform.GO ? inGo(strategy) : onJvm(strategy);
    }

    /** In Go the nearest thing to a platform thread is a goroutine that is locked to its operating system thread. */
    public static String of(Caller caller, Platform platform) {
        boolean go = platform == Platform.GO;
        return switch (caller) {
            case VIRTUAL -> go ? "goroutine" : "virtual thread";
            case PLATFORM -> go ? "locked goroutine" : "platform thread";
            case ONE_CARRIER -> go ? "goroutine, GOMAXPROCS=1" : "virtual thread, one carrier";
        };
    }

    private static String onJvm(Strategy strategy) {
        return switch (strategy) {
            case CONTEXT -> "withTimeout + select";
            case TIME_AFTER -> "after + select";
            case QUEUE_POLL -> "ArrayBlockingQueue.poll";
            case RENDEZVOUS_POLL -> "SynchronousQueue.poll";
            case STRUCTURED -> "StructuredTaskScope";
            case FUTURE -> "CompletableFuture.orTimeout";
        };
    }

    private static String inGo(Strategy strategy) {
        return switch (strategy) {
            case CONTEXT -> "context.WithTimeout";
            case TIME_AFTER -> "time.After";
            default -> strategy.toString();
        };
    }
}
