package dev.goloom.examples;

import static dev.goloom.Go.*;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.channel.SendChannel;
import dev.goloom.context.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What one static import is good for: the idioms of Go, each in a line or a few. */
final class DesignPrograms {

    private DesignPrograms() {}

    static String boundedByAContext() throws InterruptedException {
        // @start region="context"
        try (var ctx = Context.background().withTimeout(Duration.ofMillis(200))) {
            var result = Channel.<Integer>buffered(1);
            go(() -> result.send(square(11)));

            String answer = select(
                receive(result, r -> "result " + r),
                receive(ctx.done(), () -> "gave up: " + ctx.err()));
            return answer;
        }
        // @end
    }

    private static int square(int n) {
        return n * n;
    }

    static Integer boundedByATimer(ReceiveChannel<Integer> result) throws InterruptedException {
        // @start region="after"
        return select(receive(result, r -> r), after(Duration.ofMillis(200), () -> -1)); // time.After
        // @end
    }

    static String sendOrGoOn(SendChannel<String> out, String item) throws InterruptedException {
        // @start region="default"
        return select(send(out, item, () -> "sent"), otherwise(() -> "nobody ready")); // default
        // @end
    }

    static List<String> all(ReceiveChannel<String> lines) {
        List<String> seen = new ArrayList<>();
        // @start region="range"
        for (var line : lines) { // range over a channel
            seen.add(line);
        }
        // @end
        return seen;
    }
}
