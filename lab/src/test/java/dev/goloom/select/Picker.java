package dev.goloom.select;

import dev.goloom.channel.Channel;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Whatever picks one of several slots that are ready, again and again: a select, and what a select must not be. */
@FunctionalInterface
interface Picker {

    /** One turn: the slot that was picked. */
    int pick() throws InterruptedException;

    /** Makes a picker over as many slots as the array has, of which those with true are ready, at every turn. */
    @FunctionalInterface
    interface Maker {
        Picker make(boolean[] ready);
    }

    /** Selects; each handler makes its case ready again. */
    enum Selects implements Maker {
        RECEIVES {
            @Override
            Case<Integer> of(int slot, boolean ready, Channel<Integer> shared) {
                Channel<Integer> channel = Channel.buffered(1);
                if (ready) {
                    channel.trySend(slot);
                }
                return Select.receive(channel, element -> {
                    channel.trySend(slot);
                    return slot;
                });
            }
        },
        SENDS {
            @Override
            Case<Integer> of(int slot, boolean ready, Channel<Integer> shared) {
                Channel<Integer> channel = Channel.buffered(1);
                if (!ready) {
                    channel.trySend(slot);
                }
                return Select.send(channel, slot, () -> {
                    channel.tryReceive();
                    return slot;
                });
            }
        },
        SENDS_ON_ONE_CHANNEL {
            @Override
            Case<Integer> of(int slot, boolean ready, Channel<Integer> shared) {
                return Select.send(ready ? shared : Channel.never(), slot, shared::tryReceive);
            }
        };

        abstract Case<Integer> of(int slot, boolean ready, Channel<Integer> shared);

        private Case<Integer>[] cases(boolean[] ready) {
            Channel<Integer> shared = Channel.buffered(1);
            @SuppressWarnings("unchecked")
            Case<Integer>[] cases = IntStream.range(0, ready.length)
                .mapToObj(slot -> of(slot, ready[slot], shared))
                .toArray(Case[]::new);
            return cases;
        }

        @Override
        public Picker make(boolean[] ready) {
            Case<Integer>[] cases = cases(ready);
            return () -> Select.select(cases);
        }

        Picker makeReused(boolean[] ready) {
            return Select.of(cases(ready))::run;
        }
    }

    /** Not fair: starts at a random slot and takes the first that is ready from there on. */
    static Picker randomStart(boolean[] ready) {
        return () -> firstFrom(ThreadLocalRandom.current().nextInt(ready.length), ready);
    }

    /** Not fair: starts one slot further at each turn and takes the first that is ready from there on. */
    static Picker advancingStart(boolean[] ready) {
        AtomicInteger turns = new AtomicInteger();
        return () -> firstFrom(turns.getAndIncrement() % ready.length, ready);
    }

    private static int firstFrom(int start, boolean[] ready) {
        int slot = start;
        while (!ready[slot]) {
            slot = (slot + 1) % ready.length;
        }
        return slot;
    }
}
