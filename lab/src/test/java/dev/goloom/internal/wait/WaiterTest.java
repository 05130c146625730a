package dev.goloom.internal.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway") // null is among what is tested
class WaiterTest {

    @Test
    void claim_succeedsOnce() {
        Waiter waiter = new Waiter();
        assertFalse(waiter.isClaimed());
        assertTrue(waiter.claim("first"));
        assertFalse(waiter.claim("second"));
        assertTrue(waiter.isClaimed());
        assertEquals("first", waiter.await(this));
    }

    @Test
    void claim_ofManyThreads_hasOneWinner() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            Waiter waiter = new Waiter();
            AtomicInteger won = new AtomicInteger();
            var other = Goroutine.start(() -> waiter.claim("other") ? won.incrementAndGet() : 0);
            if (waiter.claim("this")) {
                won.incrementAndGet();
            }
            other.join();
            assertEquals(1, won.get());
        }
    }

    @ParameterizedTest
    @EnumSource
    void await_parksUntilClaimed(ThreadKind kind) throws Exception {
        AtomicReference<Waiter> waiter = new AtomicReference<>();
        var waiting = Goroutine.start(kind, () -> {
            waiter.set(new Waiter());
            return waiter.get().await(this);
        }).awaitBlocked();
        assertTrue(waiter.get().claim("news"));
        waiter.get().wake();
        assertEquals("news", waiting.join());
    }

    @ParameterizedTest
    @EnumSource
    void await_doesNotMindAWakeUpForNothing(ThreadKind kind) throws Exception {
        AtomicReference<Waiter> waiter = new AtomicReference<>();
        var waiting = Goroutine.start(kind, () -> {
            waiter.set(new Waiter());
            LockSupport.unpark(Thread.currentThread());
            return waiter.get().await(this);
        }).awaitBlocked();
        waiter.get().wake();
        waiting.awaitBlocked();
        waiter.get().claim("news");
        waiter.get().wake();
        assertEquals("news", waiting.join());
    }

    @ParameterizedTest
    @EnumSource
    void wake_ofAThreadThatHasNotParked_leavesItNoPermit(ThreadKind kind) throws Exception {
        var waiting = Goroutine.start(kind, () -> {
            Waiter waiter = new Waiter();
            waiter.claim("news");
            waiter.wake();
            Object outcome = waiter.await(this);
            LockSupport.park(this);
            return outcome;
        }).awaitBlocked();
        waiting.interrupt();
        assertEquals("news", waiting.join());
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_endsTheWait(ThreadKind kind) throws Exception {
        var waiting = Goroutine.start(kind, () -> {
            Object outcome = new Waiter().await(this);
            boolean status = Thread.currentThread().isInterrupted();
            assertTrue(status, "only an exception clears the status");
            return outcome;
        }).awaitBlocked();
        waiting.interrupt();
        assertSame(Waiter.INTERRUPTED, waiting.join());
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_thatComesSecond_isLeftForTheNext(ThreadKind kind) throws Exception {
        var waiting = Goroutine.start(kind, () -> {
            Waiter waiter = new Waiter();
            waiter.claim("news");
            Thread.currentThread().interrupt();
            assertEquals("news", waiter.await(this));
            return Thread.currentThread().isInterrupted();
        });
        assertTrue(waiting.join());
    }

    @Test
    void interruptedException_clearsTheStatus() throws Exception {
        var goroutine = Goroutine.start(() -> {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, Waiter::throwIfInterrupted);
            Waiter.throwIfInterrupted();
            return Thread.currentThread().isInterrupted();
        });
        assertFalse(goroutine.join());
    }

    /** The interrupt and the claim come at the same time: exactly one ends the wait, and the other changes nothing. */
    @ParameterizedTest
    @EnumSource
    void interrupt_againstClaim_oneWins(ThreadKind kind) throws Exception {
        for (int round = 0; round < 500; round++) {
            AtomicReference<Waiter> waiter = new AtomicReference<>();
            CountDownLatch ready = new CountDownLatch(1);
            var waiting = Goroutine.start(kind, () -> {
                waiter.set(new Waiter());
                ready.countDown();
                Object outcome = waiter.get().await(this);
                return outcome == Waiter.INTERRUPTED ? "interrupted" : "claimed";
            });
            ready.await();
            var claimer = Goroutine.start(() -> {
                boolean won = waiter.get().claim("news");
                if (won) {
                    waiter.get().wake();
                }
                return won;
            });
            waiting.interrupt();
            assertEquals(claimer.join() ? "claimed" : "interrupted", waiting.join());
        }
    }
}
