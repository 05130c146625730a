package dev.goloom.differential;

import static java.util.Objects.requireNonNull;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.channel.SendChannel;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.DeadlineExceededException;
import dev.goloom.context.Key;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does one thing each and says in words how it went, the same words as {@code words.go}. */
final class Words {

    /** What Go panics with, by the beginning of the message that goloom has for it. */
    private static final Map<String, String> PANICS = Map.of(
        "send on a closed channel", "panic: send on closed channel",
        "close of a closed channel", "panic: close of closed channel",
        "close of Channel.never()", "panic: close of nil channel",
        "period not positive", "panic: non-positive interval",
        "no element", "panic: no element",
        "negative counter", "panic: sync: negative WaitGroup counter");

    private Words() {}

    @FunctionalInterface
    interface Body {

        void run() throws Exception;
    }

    static String attempt(Body body) throws Exception {
        try {
            body.run();
            return "ok";
        } catch (IllegalStateException | IllegalArgumentException misuse) {
            String message = String.valueOf(misuse.getMessage());
            for (Map.Entry<String, String> panic : PANICS.entrySet()) {
                if (message.startsWith(panic.getKey())) {
                    return panic.getValue();
                }
            }
            throw misuse;
        }
    }

    static String send(SendChannel<Integer> c, int e) throws Exception {
        return attempt(() -> c.send(e));
    }

    static String trySend(SendChannel<Integer> c, int e) throws Exception {
        boolean[] sent = new boolean[1];
        String outcome = attempt(() -> sent[0] = c.trySend(e));
        return outcome.equals("ok") && !sent[0] ? "not ready" : outcome;
    }

    /** For a function that cannot throw an InterruptedException, and whose thread nobody interrupts. */
    static void handOver(SendChannel<Integer> c, int e) {
        try {
            c.send(e);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Likewise: sends what it receives. */
    static void handOver(ReceiveChannel<Integer> from, SendChannel<Integer> to) {
        try {
            to.send(requireNonNull(from.receive()));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    static String receive(ReceiveChannel<Integer> c) throws InterruptedException {
        return element(c.receive());
    }

    static String tryReceive(ReceiveChannel<Integer> c) {
        Integer e = c.tryReceive();
        return e == null && !c.isDrained() ? "not ready" : element(e);
    }

    static String closing(SendChannel<Integer> c) throws Exception {
        return attempt(c::close);
    }

    static String element(@Nullable Integer e) {
        return e == null ? "closed" : e.toString();
    }

    static String fired(ReceiveChannel<Long> c) throws InterruptedException {
        return c.receive() == null ? "closed" : "fired";
    }

    static String tryFired(ReceiveChannel<Long> c) {
        return c.tryReceive() != null ? "fired" : c.isDrained() ? "closed" : "not ready";
    }

    static String size(Channel<Integer> c) {
        return c.length() + " of " + c.capacity();
    }

    static @Nullable String word(@Nullable Throwable error) {
        return switch (error) {
            case null -> "none";
            case CancelledException canceled -> "canceled";
            case DeadlineExceededException exceeded -> "deadline exceeded";
            default -> error.getMessage();
        };
    }

    /** How a context has ended, and whether its channel tells so too. */
    static String ending(Context ctx) {
        String done = ctx.done().isDrained() ? "closed" : "open";
        return "err %s, cause %s, done %s".formatted(word(ctx.err()), word(ctx.cause()), done);
    }

    static String await(Context ctx) throws InterruptedException {
        ctx.done().receive();
        return ending(ctx);
    }

    static String value(Context ctx, Key<String> k) {
        String value = ctx.value(k);
        return value == null ? "none" : value;
    }
}
