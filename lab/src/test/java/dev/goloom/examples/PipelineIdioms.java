package dev.goloom.examples;

import static dev.goloom.Go.go;
import static dev.goloom.Go.otherwise;
import static dev.goloom.Go.receive;
import static dev.goloom.Go.select;
import static dev.goloom.Go.send;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.channel.SendChannel;
import dev.goloom.context.Context;
import dev.goloom.scope.WaitGroup;
import java.util.List;
import java.util.function.Function;

/** Idioms of Go in which elements flow from one goroutine to the next. */
final class PipelineIdioms {

    private PipelineIdioms() {}

    static ReceiveChannel<Integer> numbers(Context ctx) {
        var out = Channel.<Integer>rendezvous();
        go(() -> {
            try {
                for (int n = 0; sendUnlessEnded(ctx, out, n); n++) {}
            } finally {
                out.close();
            }
        });
        return out;
    }

    static <T> boolean sendUnlessEnded(Context ctx, SendChannel<T> out, T element) throws InterruptedException {
        return select(
            send(out, element, () -> true),
            receive(ctx.done(), () -> false));
    }

    static <T, R> ReceiveChannel<R> map(Context ctx, ReceiveChannel<T> in, Function<T, R> function) {
        var out = Channel.<R>rendezvous();
        go(() -> {
            try {
                for (T element : in) {
                    if (!sendUnlessEnded(ctx, out, function.apply(element))) {
                        break;
                    }
                }
            } finally {
                out.close();
            }
        });
        return out;
    }

    static <T> ReceiveChannel<T> merge(Context ctx, List<ReceiveChannel<T>> inputs) {
        var out = Channel.<T>rendezvous();
        var senders = new WaitGroup();
        for (var in : inputs) {
            senders.go(() -> {
                for (T element : in) {
                    if (!sendUnlessEnded(ctx, out, element)) {
                        break;
                    }
                }
            });
        }
        go(() -> {
            senders.await();
            out.close();
        });
        return out;
    }

    static int sumOfSquares(List<Integer> numbers) throws InterruptedException {
        var jobs = Channel.<Integer>rendezvous();
        var results = Channel.<Integer>buffered(numbers.size());
        var workers = new WaitGroup();
        for (int i = 0; i < 4; i++) {
            workers.go(() -> {
                for (int n : jobs) {
                    results.send(n * n);
                }
            });
        }
        for (int n : numbers) {
            jobs.send(n);
        }
        jobs.close();
        workers.await();
        results.close();
        int sum = 0;
        for (int square : results) {
            sum += square;
        }
        return sum;
    }

    static void atMostThree(List<Runnable> tasks) throws InterruptedException {
        var places = Channel.<Boolean>buffered(3);
        var running = new WaitGroup();
        for (var task : tasks) {
            places.send(true); // blocks while three are running
            running.go(() -> {
                try {
                    task.run();
                } finally {
                    places.tryReceive();
                }
            });
        }
        running.await();
    }

    static boolean offer(SendChannel<String> out, String item) throws InterruptedException {
        boolean taken = select(send(out, item, () -> true), otherwise(() -> false));
        // the same: out.trySend(item)
        return taken;
    }

    static int interleaved(ReceiveChannel<Integer> left, ReceiveChannel<Integer> right) throws InterruptedException {
        int sum = 0;
        while (left != null || right != null) {
            var fromLeft = left;
            var fromRight = right;
            int received = select(
                receive(fromLeft != null ? fromLeft : Channel.<Integer>never(), n -> n != null ? n : -1),
                receive(fromRight != null ? fromRight : Channel.<Integer>never(), n -> n != null ? n : -2));
            switch (received) {
                case -1 -> left = null; // closed
                case -2 -> right = null;
                default -> sum += received;
            }
        }
        return sum;
    }
}
