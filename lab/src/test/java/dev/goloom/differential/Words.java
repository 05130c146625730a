package dev.goloom.differential;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.channel.SendChannel;
import dev.goloom.context.CancelledException;
import dev.goloom.context.Context;
import dev.goloom.context.DeadlineExceededException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does one thing each and says in words how it went, the same words as {@code words.go}. */
final class Words {

    /** What Go panics with, where goloom throws an exception with a message of its own. */
    private static final Map<String, String> PANICS = Map.of(
        "send on a closed channel", "panic: send on closed channel",
        "close of a closed channel", "panic: close of closed channel",
        "close of Channel.never()", "panic: close of nil channel");

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
            String panic = PANICS.get(misuse.getMessage());
            if (panic == null) {
                throw misuse;
            }
            return panic;
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
}
