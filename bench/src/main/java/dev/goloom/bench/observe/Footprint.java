package dev.goloom.bench.observe;

import dev.goloom.bench.figures.Held;
import dev.goloom.channel.Channel;
import dev.goloom.context.Context;
import dev.goloom.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Holds very many of one thing, and says what one of them takes. */
public final class Footprint {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Held held;
    private final CountDownLatch waiting;

    private Footprint(Held held, int count) {
        this.held = held;
        waiting = new CountDownLatch(held == Held.GOROUTINE ? count : 0);
    }

    /** Prints the bytes; the arguments are what is held, and how many. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        Observation.print(new Footprint(Held.valueOf(arguments[0]), count).observe(count));
    }

    /** The list is made before, so that its own places are not counted. */
    private Held.Bytes observe(int count) throws Exception {
        List<Object> kept = new ArrayList<>(count);
        new Footprint(held, 1).begin(); // loads the classes
        long before = Heap.live().bytes();
        for (int i = 0; i < count; i++) {
            kept.add(begin());
        }
        waiting.await();
        long bytes = Heap.live().bytes() - before;
        if (kept.size() != count) {
            throw new AssertionError(kept.size() + " of " + count);
        }
        return new Held.Bytes(count, (double) bytes / count);
    }

    private static void nothing() {}

    private Object begin() {
        return switch (held) {
            case GOROUTINE -> {
                Channel<Integer> own = Channel.rendezvous();
                Thread.startVirtualThread(() -> receive(own));
                yield own;
            }
            case CONTEXT -> Context.background().withTimeout(HOUR);
            case AWAITED_CONTEXT -> {
                Context context = Context.background().withTimeout(HOUR);
                context.afterFunc(Footprint::nothing);
                yield context;
            }
            case TIMER -> Time.afterFunc(HOUR, Footprint::nothing);
        };
    }

    private void receive(Channel<Integer> own) {
        waiting.countDown();
        try {
            own.receive();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
