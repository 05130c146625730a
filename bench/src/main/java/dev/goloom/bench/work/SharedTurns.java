package dev.goloom.bench.work;

import java.util.concurrent.atomic.AtomicInteger;

/** A number of operations, shared by those who are done with theirs: in portions, so that sharing costs next to nothing. */
public final class SharedTurns {
    /** As many portions as can be shared well, and no portion larger than this. */
    private static final int PORTIONS = 64;
    private static final int LARGEST = 1_000;

    private final AtomicInteger left;
    private final int portion;

    /** So many. */
    public SharedTurns(int times) {
        left = new AtomicInteger(times);
        portion = Math.clamp(times / PORTIONS, 1, LARGEST);
    }

    /** One goroutine's share, which it takes as it goes. */
    public Turns turns() {
        return new Turns();
    }

    /** One goroutine's. */
    public final class Turns {
        private int own;

        private Turns() {}

        /** Whether there is one more. */
        public boolean next() {
            if (own == 0) {
                own = Math.min(left.getAndAdd(-portion), portion);
            }
            return own-- > 0;
        }
    }
}
