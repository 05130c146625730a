package dev.goloom.bench.work.jdk;

import dev.goloom.bench.work.BareThread;
import dev.goloom.bench.work.Crew;
import dev.goloom.bench.work.LocalWork;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.Work;
import java.util.concurrent.locks.LockSupport;

/** What starting, parking and waking cost without anything around them: nobody can be faster by much. */
final class Floors {
    private static final int WORK = 100;

    private Floors() {}

    static void offer(Offers offers) {
        offers.can("FloorStart", () -> Work.repeat(BareThread::answer));
        offers.can("FloorHandOver", () -> Floors::handOver);
        offers.can("FloorWork", () -> Work.repeat(() -> LocalWork.run(WORK)));
    }

    /** Whose turn it is: even or odd. */
    private static final class Turn {
        volatile int number;

        void awaitParity(int parity) {
            while ((number & 1) != parity) {
                LockSupport.park(this);
            }
        }
    }

    private static void handOver(int times) throws Exception {
        var turn = new Turn();
        Thread one = Thread.currentThread();
        var other = new Crew(1);
        int rounds = times / 2;
        Thread two = other.start(() -> {
            for (int i = 0; i < rounds; i++) {
                turn.awaitParity(1);
                turn.number = 0;
                LockSupport.unpark(one);
            }
        });
        for (int i = 0; i < rounds; i++) {
            turn.number = 1;
            LockSupport.unpark(two);
            turn.awaitParity(0);
        }
        other.join();
    }
}
