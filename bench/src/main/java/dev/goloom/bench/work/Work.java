package dev.goloom.bench.work;

import java.lang.ref.Reference;

/** The work of a row, as one peer does it. Called from a virtual thread, and by one at a time. */
public interface Work {
    /** Makes ready what the next {@link #run} uses up; is not measured. */
    default void prepare(int times) throws Exception {}

    /** Does so many operations, and returns when the last one is done. */
    void run(int times) throws Exception;

    /** What is told of the last run: its time, or how late all its operations were together, in a row that is about that. */
    default long nanos(long elapsed) {
        return elapsed;
    }

    /** What one goroutine does, again and again. */
    static Work repeat(Operation operation) {
        return times -> {
            for (int i = 0; i < times; i++) {
                operation.run();
            }
        };
    }

    /** What as many goroutines as processors share, as Go's {@code RunParallel}. */
    static Work parallel(Share share) {
        return times -> {
            var turns = new SharedTurns(times);
            var crew = new Crew(Runtime.getRuntime().availableProcessors());
            crew.startAll(() -> share.run(turns.turns()));
            crew.join();
        };
    }

    /** What is done while something else lives on. */
    static Work beside(Object living, Work work) {
        return times -> {
            try {
                work.run(times);
            } finally {
                Reference.reachabilityFence(living);
            }
        };
    }

    /** One time. */
    interface Operation {
        void run() throws Exception;
    }

    /** What one goroutine does of it: an operation for each of its turns. */
    interface Share {
        void run(SharedTurns.Turns turns) throws Exception;
    }
}
