package dev.goloom.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.context.Context;
import dev.goloom.internal.lock.SpinLock;
import dev.goloom.select.Select;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchdogTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    @ParameterizedTest
    @EnumSource
    void stuckStorm_saysWhoWaitsForWhat_andItsSeed(ThreadKind kind) {
        Channel<String> channel = Channel.buffered(2);
        Context context = Context.background(Clock.manual()).withTimeout(Duration.ofHours(1));
        Timer timer = Timer.start(Clock.manual(), Duration.ofHours(1));
        AssertionError failure = assertThrows(AssertionError.class,
            () -> Storm.run(kind, new Watchdog(SHORT), storm -> {
                storm.go("done", random -> 1).join();
                storm.go("receiver", random -> channel.receive()).awaitBlocked();
                storm.go("selector", random -> Select.select(Select.receive(channel, e -> e))).awaitBlocked();
                storm.go("listener", random -> context.done().receive()).awaitBlocked();
                storm.go("sleeper", random -> timer.channel().receive()).awaitBlocked();
            }));
        String message = failure.getMessage();
        for (String part : List.of(
            "4 of 5 goroutines have not ended in PT0.02S:",
            "receiver #2: WAITING, waits for Channel[0 of 2]\n",
            "selector #3: WAITING, waits for select [receive from Channel[0 of 2]]\n",
            "listener #4: WAITING, waits for Context[deadline PT1H].done()\n",
            "sleeper #5: WAITING, waits for TimerChannel[due PT1H]\n",
            "dev.goloom.channel.LockedChannel.receive(LockedChannel.java:",
            "To make the same choices again: mvn -pl lab test -Dtest=WatchdogTest -Dgoloom.seed=")) {
            assertTrue(message.contains(part), () -> "no <" + part + "> in:\n" + message);
        }
        assertFalse(message.contains("done #1"), message);
    }

    @Test
    void lockThatNobodyLeaves_isNamedToo() {
        Stuck stuck = new Stuck();
        stuck.lock();
        try {
            AssertionError failure = assertThrows(AssertionError.class,
                () -> Storm.run(ThreadKind.VIRTUAL, new Watchdog(SHORT), storm -> storm.go("parked", random -> {
                    LockSupport.park(stuck);
                    return 0;
                }).awaitBlocked()));
            assertTrue(failure.getMessage()
                .contains("waits for " + Stuck.class.getName() + ", which does not answer: is its lock held?"),
                failure.getMessage());
        } finally {
            stuck.unlock();
        }
    }

    /** The bound is not waited for: the others may have waited for the one that failed. */
    @Test
    void failedGoroutine_failsTheStorm_thoughOthersWait() {
        IllegalStateException broken = new IllegalStateException("broken");
        AssertionError failure = assertThrows(AssertionError.class, () -> Storm.run(ThreadKind.VIRTUAL, storm -> {
            storm.go("receiver", random -> Channel.never().receive());
            storm.go("broken", random -> {
                throw broken;
            });
        }));
        assertTrue(failure.getMessage().startsWith("broken #2 failed: java.lang.IllegalStateException: broken\n"),
            failure.getMessage());
        assertSame(broken, failure.getCause().getCause());
    }

    @Test
    void awaitOfSome_doesNotWaitForTheOthers() {
        Channel<String> channel = Channel.rendezvous();
        Storm.run(ThreadKind.VIRTUAL, storm -> {
            storm.go("receiver", random -> channel.receive());
            storm.await(List.of(storm.go("done", random -> 0)));
            channel.close();
        });
    }

    private static final class Stuck extends SpinLock {

        @Override
        public String toString() {
            lock();
            unlock();
            return "free";
        }
    }
}
