package dev.goloom.timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancelledException;
import dev.goloom.context.ContextException;
import dev.goloom.context.DeadlineExceededException;
import dev.goloom.testing.Goroutine;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who hears about a timeout: what tells the strategies apart. */
@SuppressWarnings("NullAway") // null is among what is tested
class WhoHearsTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualClock clock = Clock.manual();
    private final Channel<Object> heard = Channel.buffered(1);

    @Test
    void context_theWorkerHearsAtTheInstant() throws Exception {
        var calling = Goroutine.start(() -> TimeoutStrategy.context(clock).call(TIMEOUT, context -> {
            context.done().receive();
            heard.send(context.err());
            return 1;
        })).awaitBlocked();
        clock.advance(TIMEOUT.minusNanos(1));
        calling.awaitBlocked();
        clock.advance(Duration.ofNanos(1));
        var thrown = (TimeoutException) calling.failure();
        assertTrue(thrown.getCause() instanceof DeadlineExceededException);
        assertTrue(heard.receive() instanceof DeadlineExceededException);
    }

    @Test
    void context_theWorkerHearsOfTheCallersInterrupt() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        var calling = Goroutine.start(() -> TimeoutStrategy.context(clock).call(TIMEOUT, context -> {
            started.countDown();
            context.done().receive();
            heard.send(context.err());
            return 1;
        }));
        started.await();
        calling.awaitBlocked().interrupt();
        assertTrue(calling.failure() instanceof InterruptedException);
        assertTrue(heard.receive() instanceof CancelledException);
    }

    @Test
    void timeAfter_onlyTheCallerHears() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        var calling = Goroutine.start(() -> TimeoutStrategy.timeAfter(clock).call(TIMEOUT, context -> {
            release.await();
            ContextException err = context.err();
            heard.send(err == null ? "nothing" : err);
            return 1;
        })).awaitBlocked();
        clock.advance(TIMEOUT);
        assertNull(calling.failure().getCause());
        release.countDown();
        assertEquals("nothing", heard.receive());
    }

    @ParameterizedTest
    @EnumSource(names = {"RENDEZVOUS_POLL", "STRUCTURED"})
    void worker_hearsByAnInterrupt(Strategy strategy) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        for (Duration timeout = Duration.ofMillis(1); started.getCount() > 0; timeout = timeout.multipliedBy(2)) {
            Duration longer = timeout; // one that is over before the worker has started shows nothing
            assertThrows(TimeoutException.class, () -> strategy.call(longer, context -> {
                started.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException interrupted) {
                    heard.send("interrupt");
                }
                return 1;
            }));
        }
        assertEquals("interrupt", heard.receive());
    }

    /** The result is there when the deadline passes: it counts, whichever the caller notices first. */
    @ParameterizedTest
    @EnumSource(names = {"CONTEXT", "TIME_AFTER"})
    void result_againstTimeout_isOneOfThem(Strategy strategy) throws Exception {
        TimeoutStrategy onClock = strategy == Strategy.CONTEXT
            ? TimeoutStrategy.context(clock)
            : TimeoutStrategy.timeAfter(clock);
        for (int round = 0; round < 1_000; round++) {
            CountDownLatch release = new CountDownLatch(1);
            var calling = Goroutine.start(() -> onClock.<Integer>call(TIMEOUT, context -> {
                release.await();
                return 121;
            })).awaitBlocked();
            var releasing = Goroutine.start(() -> {
                release.countDown();
                return 0;
            });
            clock.advance(TIMEOUT);
            releasing.join();
            try {
                assertEquals(121, calling.join());
            } catch (ExecutionException failed) {
                assertTrue(failed.getCause() instanceof TimeoutException, () -> "round: " + failed);
            }
        }
    }
}
