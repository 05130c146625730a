package dev.goloom.storm;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.context.Key;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Contexts that come and go. There are a few places, each with one; a new one is made below any of them, and takes a place,
 * and the one that had it is cancelled. So whoever waits for one that has had a place will hear of its end.
 */
final class ContextTree {

    private static final int PLACES = 12;
    private static final Key<Integer> KEY = Key.of("number");

    private final ManualClock clock;

    /** These have deadlines that do not come: they are armed while somebody listens there, or below. */
    private final Context root;
    private final List<Context> tops;

    private final AtomicReferenceArray<CancellableContext> places = new AtomicReferenceArray<>(PLACES);

    /** Those that somebody else than the builder is to cancel. */
    private final Channel<CancellableContext> evicted = Channel.buffered(4);

    ContextTree(ManualClock clock) {
        this.clock = clock;
        root = Context.background(clock).withDeadline(Clock.NEVER - 1);
        tops = List.of(root.withDeadline(Clock.NEVER - 2), root.withDeadline(Clock.NEVER - 3).withValue(KEY, 0));
        for (int i = 0; i < PLACES; i++) {
            places.set(i, tops.get(i % tops.size()).withCancel());
        }
    }

    Context root() {
        return root;
    }

    CancellableContext any(Random random) {
        return places.get(random.nextInt(PLACES));
    }

    /** Makes that many contexts, and has as many cancelled. */
    int build(int count, Random random) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            Context above = random.nextInt(3) == 0 ? tops.get(random.nextInt(tops.size())) : any(random);
            CancellableContext old = places.getAndSet(random.nextInt(PLACES), make(above, random));
            if (random.nextBoolean()) {
                evicted.send(old);
            } else {
                cancel(old, random.nextBoolean());
            }
        }
        return count;
    }

    private CancellableContext make(Context above, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> above.withTimeout(Clocks.shortTime(random));
            case 1 -> above.withDeadline(clock.nanos() + random.nextInt(50_000), new IllegalStateException("late"));
            case 2 -> above.withValue(KEY, random.nextInt()).withCancel();
            case 3 -> above.withoutCancel().withTimeout(Duration.ofDays(1));
            default -> above.withCancel();
        };
    }

    /** Cancels what the builders hand over, until they are done. */
    int cancelEvicted() throws InterruptedException {
        int cancelled = 0;
        for (CancellableContext old = evicted.receive(); old != null; old = evicted.receive()) {
            cancel(old, cancelled++ % 2 == 0);
        }
        return cancelled;
    }

    /** No more contexts will be made: all that are there end, but the tops and the root. */
    void evictAll() {
        evicted.close();
        for (int i = 0; i < PLACES; i++) {
            places.get(i).cancel();
        }
    }

    private static void cancel(CancellableContext context, boolean withCause) {
        if (withCause) {
            context.cancel(new IllegalStateException("evicted"));
        } else {
            context.cancel();
        }
    }
}
