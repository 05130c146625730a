import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;

/** A bounded call on a StructuredTaskScope as JDK 21 to 24 have it. */
class StructuredCall21 {

    // @start region="call"
    static <T> T call(Duration timeout, Callable<T> work) throws InterruptedException, TimeoutException {
        Instant deadline = Instant.now().plus(timeout);
        try (var scope = new StructuredTaskScope<T>()) {
            StructuredTaskScope.Subtask<T> result = scope.fork(work);
            scope.joinUntil(deadline); // interrupts the work when it times out
            return result.get();
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
