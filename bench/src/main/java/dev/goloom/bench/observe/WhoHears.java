package dev.goloom.bench.observe;

import static dev.goloom.Go.after;
import static dev.goloom.Go.go;
import static dev.goloom.Go.receive;
import static dev.goloom.Go.select;

import dev.goloom.bench.figures.Heard;
import dev.goloom.channel.Channel;
import dev.goloom.context.Context;
import dev.goloom.timeout.Strategy;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call with a worker that works for longer than the caller waits, and has a goroutine of its own. */
public final class WhoHears {
    private static final Duration TIMEOUT = Duration.ofMillis(50);

    /** Who has heard nothing by then hears nothing any more. */
    private static final Duration WORK = Duration.ofMillis(250);

    /** What the worker still has to do then: so a caller that goes on after it has waited for it. */
    private static final Duration CLEANING_UP = Duration.ofMillis(20);

    private final Channel<String> worker = Channel.buffered(1);
    private final Channel<String> child = Channel.buffered(1);
    private final AtomicBoolean ended = new AtomicBoolean();

    private WhoHears() {}

    /** Prints what was heard; the argument is the strategy. */
    public static void main(String[] arguments) throws Exception {
        Strategy strategy = Strategy.valueOf(arguments[0]);
        new WhoHears().observe(strategy); // the first time, classes are loaded on the way out
        Observation.print(new WhoHears().observe(strategy));
    }

    private Heard observe(Strategy strategy) throws Exception {
        long start = System.nanoTime();
        String caller = call(strategy);
        double millis = (System.nanoTime() - start) / 1e6;
        boolean workerHadEnded = ended.get();
        return new Heard(caller, millis, workerHadEnded, String.valueOf(worker.receive()),
            String.valueOf(child.receive()));
    }

    private String call(Strategy strategy) throws Exception {
        try {
            strategy.call(TIMEOUT, context -> {
                go(() -> child.send(listen(context)));
                String heard = listen(context);
                Thread.sleep(CLEANING_UP);
                ended.set(true);
                return worker.trySend(heard);
            });
            return "the result";
        } catch (TimeoutException timeout) {
            return "TimeoutException";
        }
    }

    private static String listen(Context context) {
        try {
            return select(
                receive(context.done(),
                    () -> "its context: " + Objects.requireNonNull(context.err()).getMessage()),
                after(WORK, () -> "nothing"));
        } catch (InterruptedException interrupt) {
            return "an interrupt";
        }
    }
}
