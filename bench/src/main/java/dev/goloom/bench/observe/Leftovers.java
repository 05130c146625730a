package dev.goloom.bench.observe;

import static dev.goloom.Go.after;
import static dev.goloom.Go.go;
import static dev.goloom.Go.receive;
import static dev.goloom.Go.select;

import dev.goloom.bench.figures.Forgotten;
import dev.goloom.bench.figures.Retained;
import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.context.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls that get their result, and clean nothing up; the objects are counted after a collection. */
public final class Leftovers {
    private static final Duration LIMIT = Duration.ofHours(1);

    /** Lives on, as the context of a server does. */
    private static final Context PARENT = Context.background().withCancel();

    private final Forgotten forgotten;

    private Leftovers(Forgotten forgotten) {
        this.forgotten = forgotten;
    }

    /** Prints the curve; the arguments are what is forgotten, the number of calls, and of points. */
    public static void main(String[] arguments) throws Exception {
        Observation.print(new Leftovers(Forgotten.valueOf(arguments[0]))
            .observe(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
        PARENT.throwIfEnded();
    }

    private Retained observe(int calls, int points) throws Exception {
        for (int i = 0; i < calls / points; i++) { // loads the classes, and starts the carriers
            call(Context.background().withCancel());
        }
        Retained.Point before = live(0);
        List<Retained.Point> curve = new ArrayList<>();
        curve.add(new Retained.Point(0, 0, 0));
        for (int point = 1; point <= points; point++) {
            for (int i = 0; i < calls / points; i++) {
                call(PARENT);
            }
            Retained.Point now = live(point * (calls / points));
            curve.add(new Retained.Point(now.calls(), now.bytes() - before.bytes(), now.objects() - before.objects()));
        }
        return new Retained(curve);
    }

    private int call(Context parent) throws InterruptedException {
        return switch (forgotten) {
            case WITH_DEADLINE -> await(parent.withTimeout(LIMIT));
            case WITHOUT_DEADLINE -> await(parent.withCancel());
            case AFTER -> select(receive(work(), result -> result), after(LIMIT, () -> -1));
            case AFTER_BEFORE_1_23 -> throw new IllegalArgumentException(forgotten + " is Go's");
        };
    }

    private static int await(Context context) throws InterruptedException {
        return select(receive(work(), result -> result), receive(context.done(), () -> -1));
    }

    private static ReceiveChannel<Integer> work() {
        Channel<Integer> results = Channel.buffered(1);
        go(() -> results.send(11 * 11));
        return results;
    }

    private static Retained.Point live(int calls) throws Exception {
        Heap heap = Heap.live();
        return new Retained.Point(calls, heap.bytes(), heap.objects());
    }
}
