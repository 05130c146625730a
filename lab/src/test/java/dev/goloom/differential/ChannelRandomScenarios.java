package dev.goloom.differential;

import static dev.goloom.differential.Scenario.random;
import static dev.goloom.differential.Words.closing;
import static dev.goloom.differential.Words.receive;
import static dev.goloom.differential.Words.send;
import static dev.goloom.differential.Words.size;
import static dev.goloom.differential.Words.tryReceive;
import static dev.goloom.differential.Words.trySend;

import dev.goloom.channel.Channel;
import dev.goloom.testing.Goroutine;
import java.util.ArrayList;
import java.util.List;

/** {@code channel_random.go}. */
final class ChannelRandomScenarios {

    static final List<Scenario> ALL = List.of(
        random("channelRandom.withoutWaiting", 200, ChannelRandomScenarios::withoutWaiting),
        random("channelRandom.withWaiting", 100, ChannelRandomScenarios::withWaiting));

    private ChannelRandomScenarios() {}

    /** The scenario does one random thing after the other, none of which waits. */
    private static void withoutWaiting(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(r.below(4));
        for (int step = 0; step < 30; step++) {
            int action = r.below(20);
            if (action < 9) {
                r.say(step, "send", trySend(c, step));
            } else if (action < 18) {
                r.say(step, "receive", tryReceive(c));
            } else if (action < 19) {
                r.say(step, "size", size(c));
            } else if (step > 15) {
                r.say(step, "close", closing(c));
            }
        }
    }

    /**
     * The scenario does one random thing after the other, in goroutines that may wait. It goes on when everything stands
     * still, so the order is fixed.
     */
    private static void withWaiting(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(r.below(3));
        List<Waiting> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int step = i;
            int action = r.below(20);
            if (action < 8) {
                all.add(new Waiting(step, r.start(() -> "send " + send(c, step))));
            } else if (action < 16) {
                all.add(new Waiting(step, r.start(() -> "receive " + receive(c))));
            } else if (action < 17) {
                r.say(step, "try to send", trySend(c, step));
            } else if (action < 18) {
                r.say(step, "try to receive", tryReceive(c));
            } else if (action < 19) {
                r.say(step, "size", size(c));
            } else if (step > 15) {
                r.say(step, "close", closing(c));
            }
            sayWhoEnded(r, all);
        }
        r.say("at last: close", closing(c));
        sayWhoEnded(r, all);
    }

    /** A goroutine of a random program that had not ended when it was last looked at. */
    private record Waiting(int number, Goroutine<String> goroutine) {}

    /**
     * Waits until everybody has blocked or ended. The newest comes first: what it did may have woken others, which do
     * nothing but end.
     */
    private static void sayWhoEnded(Round r, List<Waiting> all) throws Exception {
        for (Waiting each : all.reversed()) {
            each.goroutine.settle();
        }
        for (Waiting each : List.copyOf(all)) {
            if (each.goroutine.isDone()) {
                r.say(each.number, each.goroutine.join());
                all.remove(each);
            }
        }
    }
}
