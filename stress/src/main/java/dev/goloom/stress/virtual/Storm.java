package dev.goloom.stress.virtual;

import dev.goloom.stress.report.Race;
import dev.goloom.stress.report.RaceResults;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.infra.Status;

/** Plays races, one after the other, the same number of rounds each, and watches that they get on. */
final class Storm {

    /** How many rounds are prepared at once. */
    private static final int STRIDE = 500;

    /** How often the watch looks, and says where the storm is. */
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration WORD = Duration.ofSeconds(5);

    private final List<VirtualRace> races;
    private final int rounds;
    private final boolean inParallel;
    private final Duration limit;
    private final PrintStream out;
    private final RaceResults results = new RaceResults();

    /** Written by the thread that plays, read by the one that watches. */
    private volatile int race;
    private volatile @Nullable Stride stride;
    private final AtomicLong played = new AtomicLong();

    /**
     * Prepares.
     *
     * @param races what to play
     * @param rounds how often each
     * @param inParallel whether actors can run at the same time
     * @param limit how long a few rounds may take; if they take longer, the race hangs, or it might as well
     * @param out for the progress, and for what hangs
     */
    Storm(List<VirtualRace> races, int rounds, boolean inParallel, Duration limit, PrintStream out) {
        this.races = races;
        this.rounds = rounds;
        this.inParallel = inParallel;
        this.limit = limit;
        this.out = out;
    }

    /**
     * Plays.
     *
     * @return what came of the races; a hung one is the last that was played
     */
    List<Race> play() throws InterruptedException {
        Thread player = Thread.ofVirtual().name("storm").start(this::playAll);
        long start = System.nanoTime();
        long word = start;
        long progress = start;
        long before = -1;
        while (!player.join(LOOK)) {
            wakeCarriers();
            long now = System.nanoTime();
            if (played.get() != before) {
                before = played.get();
                progress = now;
            } else if (now - progress > limit.toNanos()) {
                hung(player);
                break;
            }
            if (now - word > WORD.toNanos()) {
                word = now;
                out.printf("%4d s: %,d rounds, race %d of %d: %s%n", Duration.ofNanos(now - start).toSeconds(),
                    played.get(),
                    race + 1, races.size(), Race.idOf(races.get(race).name()));
            }
        }
        synchronized (results) {
            return results.races();
        }
    }

    /**
     * On JDK 21, it was seen that a virtual thread is runnable and all carriers sleep. To start one from without wakes them.
     * Nothing of the library is hidden by that: a thread that it forgets to wake is parked, and stays so.
     */
    private static void wakeCarriers() {
        Thread.startVirtualThread(() -> {});
    }

    /** By the watch. The threads of the hung race are left to the end of the JVM. */
    private void hung(Thread player) {
        VirtualRace hung = races.get(race);
        Stride last = stride;
        List<Thread> threads = new ArrayList<>(List.of(player));
        if (last != null) {
            threads.addAll(last.threads());
        }
        add(new Played(hung.name(), Status.TIMEOUT_ERROR),
            "no end within " + limit.toMillis() + " ms: it hangs");
        out.println(HungRound.describe(hung, threads));
    }

    private void playAll() {
        for (int i = 0; i < races.size(); i++) {
            race = i;
            play(races.get(i));
        }
    }

    private void play(VirtualRace current) {
        Map<Object, Integer> outcomes = new HashMap<>();
        try {
            for (int left = rounds; left > 0; left -= STRIDE) {
                int size = Math.min(left, STRIDE);
                Stride next = new Stride(current, size, inParallel);
                stride = next;
                next.play(outcome -> outcomes.merge(outcome, 1, Integer::sum));
                played.addAndGet(size);
            }
        } catch (Throwable thrown) {
            Played failed = new Played(current.name(), Status.TEST_ERROR);
            failed.addMessages(thrown);
            add(failed, "by a virtual thread");
        }
        Played seen = new Played(current.name(), Status.NORMAL);
        outcomes.forEach((outcome, count) -> seen.addState(outcome.toString(), count));
        add(seen, "");
    }

    private void add(Played result, String message) {
        synchronized (results) {
            if (!message.isEmpty()) {
                result.addMessage(message);
            }
            results.add(result);
        }
    }
}
