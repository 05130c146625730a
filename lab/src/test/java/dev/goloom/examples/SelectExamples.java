package dev.goloom.examples;

import static dev.goloom.Go.after;
import static dev.goloom.Go.otherwise;
import static dev.goloom.Go.receive;
import static dev.goloom.Go.select;
import static dev.goloom.Go.send;
import static dev.goloom.Go.sendFrom;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.channel.SendChannel;
import dev.goloom.context.Context;
import dev.goloom.select.Select;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** The samples of the documentation of {@code select}. */
final class SelectExamples {

    private SelectExamples() {}

    static String once(Channel<Integer> result, Context context) throws InterruptedException {
        // @start region="once"
        String answer = select(
            receive(result, r -> "result " + r),
            receive(context.done(), () -> "gave up: " + context.err()),
            after(Duration.ofSeconds(1), () -> "too slow"));
        // @end
        return answer;
    }

    static String tryToSend(SendChannel<String> out, String item) throws InterruptedException {
        // @start region="otherwise"
        String outcome = select(send(out, item, () -> "sent"), otherwise(() -> "nobody ready"));
        // @end
        return outcome;
    }

    /** Hands on what comes in, until it is closed and all is handed on; takes in more while the next one is slow. */
    static void relay(ReceiveChannel<String> in, SendChannel<String> out) throws InterruptedException {
        // @start region="loop"
        Deque<String> backlog = new ArrayDeque<>();
        Select<Boolean> relay = Select.of(
            receive(in, line -> line != null && backlog.add(line)),
            sendFrom(out, backlog::element, () -> backlog.remove() != null).when(() -> !backlog.isEmpty()));
        while (relay.run()) {}
        // @end
        for (String line : backlog) {
            out.send(line);
        }
    }
}
