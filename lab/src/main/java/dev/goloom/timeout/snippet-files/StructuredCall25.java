import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;

/** A bounded call on a StructuredTaskScope as JDK 25 has it. */
class StructuredCall25 {

    // @start region="call"
    static <T> T call(Duration timeout, Callable<T> work) throws InterruptedException, TimeoutException {
        try (var scope = StructuredTaskScope.open(
            StructuredTaskScope.Joiner.<T>awaitAllSuccessfulOrThrow(),
            configuration -> configuration.withTimeout(timeout))) {
            StructuredTaskScope.Subtask<T> result = scope.fork(work);
            scope.join();
            return result.get();
        } catch (StructuredTaskScope.TimeoutException timedOut) {
            throw new TimeoutException("no result within " + timeout);
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
