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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Contexts that come and go. There are a few places, each with one; a new one is made below any of them, and takes a place,
 * and the one that had it is cancelled. So whoever waits for one that has had a place will hear of its end.
 */
final class ContextTree {

    private static final int PLACES = 6;
    private static final Key<Integer> KEY = Key.of("number");

    private final ManualClock clock;

    /** These have deadlines that do not come: they are armed while somebody listens there, or below. */
    private final Context root;
    private final List<Context> tops;

    private final AtomicReferenceArray<CancellableContext> places = new AtomicReferenceArray<>(PLACES);

    /** Those that somebody else than the builder is to cancel. */
    private final Channel<CancellableContext> evicted = Channel.buffered(4);

    private final AtomicBoolean over = new AtomicBoolean();

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

    /** One that has not ended yet, for who wants to wait: a place with one that has ended gets a new one. */
    CancellableContext alive(Random random) {
        int place = random.nextInt(PLACES);
        CancellableContext old = places.get(place);
        if (old.err() == null) {
            return old;
        }
        CancellableContext fresh = make(random);
        return places.compareAndSet(place, old, fresh) ? fresh : places.get(place);
    }

    /** Makes contexts, and has as many cancelled, until nobody needs them any more. */
    @SuppressWarnings("ThreadPriorityCheck") // the yield lets those go on that have heard of an end
    int buildUntilOver(Random random) throws InterruptedException {
        int built = 0;
        while (!over.get() && !Thread.currentThread().isInterrupted()) {
            CancellableContext old = places.getAndSet(random.nextInt(PLACES), make(random));
            if (random.nextBoolean()) {
                evicted.send(old);
            } else {
                cancel(old, random.nextBoolean());
            }
            if (built++ % 8 == 0) {
                LockSupport.parkNanos(1_000); // and not only yield: see Clocks.start
            } else {
                Thread.yield();
            }
        }
        return built;
    }

    private CancellableContext make(Random random) {
        Context place = any(random);
        Context above = place.err() == null ? place : tops.get(random.nextInt(tops.size()));
        return switch (random.nextInt(8)) {
            case 0 -> above.withTimeout(Clocks.shortTime(random));
            case 1 -> above.withDeadline(clock.nanos() + random.nextInt(100_000), new IllegalStateException("late"));
            case 2, 3 -> above.withValue(KEY, random.nextInt()).withCancel();
            case 4 -> above.withoutCancel().withTimeout(Duration.ofDays(1));
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

    /** Nobody waits any more: builders stop. */
    void stop() {
        over.set(true);
    }

    /** After the builders have stopped: all contexts end that are there, but the tops and the root. */
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
