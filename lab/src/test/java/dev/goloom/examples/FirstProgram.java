package dev.goloom.examples;

// @start region="program"
import static dev.goloom.Go.*;

import dev.goloom.channel.Channel;
import dev.goloom.context.Context;
import java.time.Duration;

class FirstProgram {

    public static void main(String[] args) throws InterruptedException {
        try (var context = Context.background().withTimeout(Duration.ofMillis(200))) {
            var result = Channel.<Integer>buffered(1);
            go(() -> result.send(11 * 11));

            String answer = select(
                receive(result, r -> "result " + r),
                receive(context.done(), () -> "gave up: " + context.err()));
            System.out.println(answer);
        }
    }
}
// @end
