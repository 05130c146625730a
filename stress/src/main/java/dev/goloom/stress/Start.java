package dev.goloom.stress;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the two actors of a race meet, so that they act at the same moment. jcstress itself brings them together only once in
 * a few hundred samples, which is not enough for a race that is over in some nanoseconds.
 */
public final class Start {

    private final AtomicInteger missing = new AtomicInteger(2);

    /** Creates a start that nobody has come to. */
    public Start() {}

    /** Returns when both have come; the one who came last is not always the first to go on. */
    public void together() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int delay = random.nextInt(64);
        missing.decrementAndGet();
        for (int spins = 0; missing.get() > 0 && spins < 1000; spins++) {
            // no pause: who comes last is to be met at once
        }
        Polling.until(() -> missing.get() == 0);
        while (delay > 0) { // a few nanoseconds each
            delay -= random.nextInt(2) + 1;
        }
    }
}
