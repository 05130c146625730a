package dev.goloom.bench.situation;

import static dev.goloom.Go.after;
import static dev.goloom.Go.receive;
import static dev.goloom.Go.select;

import dev.goloom.bench.figures.Circumstance;
import dev.goloom.bench.timeout.Stalls;
import dev.goloom.bench.warmup.WarmUp;
import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.context.Context;
import dev.goloom.timeout.Strategy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The state is the thread's for the reason that {@code TimeoutBenchmark} gives. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SituationBenchmark {
    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final Duration FAR_AWAY = Duration.ofHours(1);
    private static final int GAVE_UP = -1;

    @Param
    public Circumstance circumstance = Circumstance.ALONE;

    @Param("CONTEXT")
    public Strategy strategy = Strategy.CONTEXT;

    /** How long calls run before the first measured one. */
    @Param("1500")
    public int warmUpMillis = 1500;

    /** Of all callers, in the circumstance that is about it. */
    private static final Context SHARED = Context.background().withCancel();

    private final Channel<Integer> idle = Channel.rendezvous();
    private Context parent = Context.background();

    /** Kept, and listened to, so that their deadlines are armed. */
    private Context[] pending = {};

    @Setup
    public void warmUp() throws Exception {
        parent = circumstance == Circumstance.SHARED_PARENT ? SHARED : Context.background();
        for (int i = 0; i < circumstance.depth(); i++) {
            parent = parent.withCancel();
        }
        pending = new Context[circumstance.pending()];
        for (int i = 0; i < pending.length; i++) {
            pending[i] = Context.background().withTimeout(FAR_AWAY.plusMillis(i));
            pending[i].afterFunc(() -> {});
        }
        WarmUp.run(this::call, warmUpMillis);
    }

    /** A call that gives up though its result comes is counted. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public int call(Stalls stalls) throws Exception {
        int result = call();
        if (result == GAVE_UP && circumstance != Circumstance.EXPIRED) {
            stalls.stalled++;
        }
        return result;
    }

    private int call() throws InterruptedException {
        Duration limit = circumstance == Circumstance.EXPIRED ? Duration.ZERO : LIMIT;
        if (strategy == Strategy.TIME_AFTER) {
            return select(receive(results(parent), SituationBenchmark::result), after(limit, () -> GAVE_UP));
        }
        try (var context = parent.withTimeout(limit)) {
            return select(
                receive(results(context), SituationBenchmark::result), receive(context.done(), () -> GAVE_UP));
        }
    }

    private static int result(Integer result) {
        return result;
    }

    private ReceiveChannel<Integer> results(Context context) {
        if (circumstance == Circumstance.EXPIRED) {
            return idle;
        }
        Channel<Integer> results = Channel.buffered(1);
        if (circumstance == Circumstance.READY) {
            results.trySend(11 * 11);
        } else {
            Thread.startVirtualThread(() -> results.trySend(context == null ? 0 : 11 * 11));
        }
        return results;
    }
}
