package dev.goloom.bench.run;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One line per step, finished when the step is: so a line without a figure is the one that runs. */
public final class Progress {
    private final PrintStream out;
    private final int steps;
    private final long start = System.nanoTime();
    private int step;

    /** Nothing yet. */
    public Progress(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    private void begin(String what) {
        step++;
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        out.printf(Locale.ROOT, "[%3d/%d] %d:%02d  %-62s ", step, steps, seconds / 60, seconds % 60, what);
        out.flush();
    }

    /** Begins, and does it; the caller ends it, with a figure. */
    public <T> T step(String what, Step<T> step) throws BenchmarkFailedException, InterruptedException {
        begin(what);
        try {
            return step.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new BenchmarkFailedException(what, e);
        }
    }

    /** With its figure. */
    public void end(String figure) {
        out.printf(Locale.ROOT, "%12s%n", figure);
    }

    /** Something that takes a while and may fail. */
    public interface Step<T> {
        T run() throws Exception;
    }
}
