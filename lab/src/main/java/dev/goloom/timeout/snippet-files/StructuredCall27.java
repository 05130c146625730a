import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;

/** A bounded call on a StructuredTaskScope as JDK 27 has it. */
class StructuredCall27 {

    // @start region="call"
    static <T> T call(Duration timeout, Callable<T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (var scope = StructuredTaskScope.<T>open(configuration -> configuration.withTimeout(timeout))) {
            StructuredTaskScope.Subtask<T> result = scope.fork(work);
            scope.join();
            return result.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StructuredTaskScope.CancelledByTimeoutException) {
                throw new TimeoutException("no result within " + timeout);
            }
            throw failed;
        }
    }
    // @end

    /** Prints 121, and then what a call is told that takes too long. */
    public static void main(String[] args) throws Exception {
        System.out.println(call(Duration.ofDays(1), () -> 11 * 11));
        try {
            call(Duration.ofMillis(1), () -> {
                new CountDownLatch(1).await();
                return 0;
            });
        } catch (TimeoutException timedOut) {
            System.out.println("timed out");
        }
    }
}
