package dev.goloom.stress.virtual;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Some rounds of a race, prepared together and played one after the other, so that the carriers stay awake: to wake one takes
 * longer than most rounds.
 *
 * <p>It is played by a virtual thread. One that a platform thread starts goes to another queue than those that virtual
 * threads start, and where there is one carrier, it may wait there for as long as actors yield to each other in a loop.
 */
final class Stride {

    /** How often an actor may wait in vain for another carrier: on a machine that is busy with other things, there is none. */
    private static final int PATIENCE = 50;

    private final List<Round> rounds = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final CountDownLatch over;
    private final @Nullable MethodHandle arbiter;
    private volatile @Nullable Throwable failure;

    Stride(VirtualRace race, int size, boolean inParallel) throws Throwable {
        arbiter = race.arbiter();
        for (MethodHandle role : race.roles()) {
            lanes.add(new Lane(role, lanes.isEmpty()));
        }
        over = new CountDownLatch(lanes.size());
        AtomicInteger patience = new AtomicInteger(inParallel ? PATIENCE : 0);
        for (int i = 0; i < size; i++) {
            rounds.add(new Round(race, patience));
        }
    }

    /**
     * Plays.
     *
     * @param outcomes gets the result of each round
     * @throws Throwable what one of the methods threw; others may then go on waiting for it
     */
    void play(Consumer<Object> outcomes) throws Throwable {
        int first = ThreadLocalRandom.current().nextInt(lanes.size());
        for (int i = 0; i < lanes.size(); i++) {
            lanes.get((first + i) % lanes.size()).startRound();
        }
        over.await();
        Throwable thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
        for (Round round : rounds) {
            outcomes.accept(round.outcome(arbiter));
        }
    }

    /** The threads that play now, or were the last to do so. */
    List<Thread> threads() {
        return lanes.stream().map(lane -> lane.thread).toList();
    }

    /** The rounds of one actor: each has a thread of its own, which starts that of the next one. */
    private final class Lane implements Runnable {

        private final MethodHandle role;
        private final boolean isFirst;
        private int next;
        private volatile Thread thread = Thread.currentThread();

        Lane(MethodHandle role, boolean isFirst) {
            this.role = role;
            this.isFirst = isFirst;
        }

        void startRound() {
            thread = Thread.ofVirtual().unstarted(this);
            thread.start();
        }

        @Override
        public void run() {
            try {
                rounds.get(next++).play(role, isFirst);
            } catch (Throwable thrown) {
                failure = thrown;
                while (over.getCount() > 0) { // nobody waits for the others any more
                    over.countDown();
                }
                return;
            }
            if (next < rounds.size()) {
                startRound();
            } else {
                over.countDown();
            }
        }
    }
}
