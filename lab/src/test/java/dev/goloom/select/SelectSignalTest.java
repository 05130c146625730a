package dev.goloom.select;

import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.internal.wait.Selectable;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A select that has enqueued on its channels, and is about to listen to a context: it is there for partners, and hears of
 * no end yet. Who comes after the end must not meet it.
 */
class SelectSignalTest {

    private final ManualClock clock = Clock.manual();
    private final CancellableContext root = Context.background(clock).withCancel();
    private final CancellableContext parent = root.withTimeout(Duration.ofSeconds(2));
    private final CancellableContext context = parent.withTimeout(Duration.ofSeconds(1));

    private final Channel<String> channel = Channel.rendezvous();
    private final Case<String> done = receive(context.done(), () -> "ended");
    private final Case<String> receive = receive(channel, element -> "received " + element);
    private final Case<String> send = send(channel, "mine", () -> "sent");

    enum End {
        CANCEL,
        CANCEL_ABOVE,
        CANCEL_FAR_ABOVE,
        DEADLINE
    }

    private void end(End end) {
        switch (end) {
            case CANCEL -> context.cancel();
            case CANCEL_ABOVE -> parent.cancel();
            case CANCEL_FAR_ABOVE -> root.cancel();
            case DEADLINE -> clock.advance(Duration.ofSeconds(1));
        }
    }

    @AfterEach
    void nobodyIsLeft() {
        assertTrue(((Selectable) channel).receivers().isEmpty());
        assertTrue(((Selectable) channel).senders().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void trySend_afterTheEnd_isRefused(End end) throws InterruptedException {
        Wait<String> wait = enqueued(receive, done);
        end(end);
        assertFalse(channel.trySend("late"));
        assertSame(done, wait.await());
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void tryReceive_afterTheEnd_findsNothing(End end) throws InterruptedException {
        Wait<String> wait = enqueued(send, done);
        end(end);
        assertNull(channel.tryReceive());
        assertSame(done, wait.await());
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void select_afterTheEnd_takesOtherwise(End end) throws InterruptedException {
        Wait<String> wait = enqueued(done, receive);
        end(end);
        assertEquals("nobody", select(send, otherwise(() -> "nobody")));
        assertSame(done, wait.await());
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void close_afterTheEnd_leavesTheSelectToTheSignal(End end) throws InterruptedException {
        Wait<String> wait = enqueued(receive, done);
        end(end);
        channel.close();
        assertSame(done, wait.await());
    }

    @Test
    void sendBeforeTheEnd_isReceived() throws InterruptedException {
        Wait<String> wait = enqueued(done, receive);
        assertTrue(channel.trySend("in time"));
        context.cancel();
        assertSame(receive, wait.await());
        assertEquals("in time", wait.handedOver());
    }

    @Test
    void otherReceiversAreServed_afterTheEnd() throws InterruptedException {
        CancellableContext other = Context.background().withCancel();
        Case<String> otherDone = receive(other.done(), () -> "ended");
        Wait<String> first = enqueued(done, receive);
        Wait<String> second = enqueued(otherDone, receive);
        context.cancel();
        assertTrue(channel.trySend("for the second"));
        assertSame(done, first.await());
        assertSame(receive, second.await());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of cases
    private Wait<String> enqueued(Case<String> first, Case<String> second) {
        Selectable place = (Selectable) channel;
        Wait<String> wait = new Wait<>((Case<String>[]) new Case[] {first, second}, null);
        place.lock();
        wait.enqueue();
        place.unlock();
        return wait;
    }
}
