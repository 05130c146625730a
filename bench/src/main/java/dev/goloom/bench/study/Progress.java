package dev.goloom.bench.study;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One line per step, finished when the step is: so a line without a figure is the one that runs. */
final class Progress {
    private final PrintStream out;
    private final int steps;
    private final long start = System.nanoTime();
    private int step;

    Progress(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    void begin(String what) {
        step++;
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        out.printf(Locale.ROOT, "[%3d/%d] %d:%02d  %-62s ", step, steps, seconds / 60, seconds % 60, what);
        out.flush();
    }

    void end(String figure) {
        out.printf(Locale.ROOT, "%12s%n", figure);
    }
}
