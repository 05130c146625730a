package dev.goloom.scope;

/**
 * What a goroutine does, if it returns nothing.
 *
 * <p>Source: the function of Go's {@code go} statement.
 */
@FunctionalInterface
public interface Routine {

    /**
     * Runs.
     *
     * @throws Exception if it fails
     */
    void run() throws Exception;

    /**
     * Starts a goroutine that runs this: a virtual thread. Does not block. What happened before the start happens before
     * what the routine does.
     *
     * <p>An exception that the routine throws goes to the thread's uncaught exception handler, as with every thread. An
     * {@link InterruptedException} ends it silently: who interrupts a goroutine wants it to end.
     *
     * @return its thread
     */
    default Thread start() {
        return Thread.startVirtualThread(this::runToEnd);
    }

    private void runToEnd() {
        try {
            run();
        } catch (InterruptedException ended) {
            // as promised above
        } catch (Exception failure) {
            Routine.<RuntimeException>rethrow(failure);
        }
    }

    /** Throws a checked exception where the compiler does not expect one, so that the handler sees the original. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // X is chosen to be unchecked, by erasure
    private static <X extends Exception> void rethrow(Exception failure) throws X {
        throw (X) failure;
    }
}
