package dev.goloom.differential;

import dev.goloom.testing.Goroutine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** One play of a scenario: the lines that it says, and the random numbers that it draws; {@code round.go} in Java. */
final class Round {

    private final List<String> lines = new ArrayList<>();
    private final List<Goroutine<String>> started = new ArrayList<>();
    private long state;

    Round(long seed) {
        state = seed;
        below(1); // seeds that are close to each other draw close numbers first
    }

    /** Adds a line: the words with commas between them. */
    void say(Object first, Object... more) {
        StringBuilder line = new StringBuilder(first.toString());
        for (Object word : more) {
            line.append(", ").append(word);
        }
        synchronized (lines) {
            lines.add(line.toString());
        }
    }

    /** Draws a number from 0 to n-1, the same as Go's round with the same seed. For the thread that plays the round. */
    int below(int n) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % n);
    }

    /** Runs a body that returns its outcome. If it is still blocked when the round ends, it is interrupted. */
    Goroutine<String> start(Callable<String> body) {
        Goroutine<String> goroutine = Goroutine.start(body);
        started.add(goroutine);
        return goroutine;
    }

    /**
     * Runs two bodies: the first and, when that has blocked or ended, the second; or the other way round; or both at
     * once. Says the outcomes of both, and returns the first one's. So what either order leads to is seen within a few
     * rounds.
     */
    String race(Callable<String> first, Callable<String> second) throws Exception {
        Goroutine<String> a;
        Goroutine<String> b;
        switch (below(3)) {
            case 0 -> {
                a = start(first).settle();
                b = start(second);
            }
            case 1 -> {
                b = start(second).settle();
                a = start(first);
            }
            default -> {
                a = start(first);
                b = start(second);
            }
        }
        say(a.join(), b.join());
        return a.join();
    }

    /** Ends the goroutines that are left, and returns what was said before. A failure of any of them is thrown. */
    List<String> end() throws Exception {
        List<String> said;
        synchronized (lines) {
            said = List.copyOf(lines);
        }
        for (Goroutine<String> goroutine : started) {
            goroutine.interrupt();
            try {
                goroutine.join();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof InterruptedException)) {
                    throw failed;
                }
            }
        }
        return said;
    }
}
