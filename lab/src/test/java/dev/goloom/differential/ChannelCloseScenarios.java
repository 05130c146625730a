package dev.goloom.differential;

import static dev.goloom.differential.Scenario.allOf;
import static dev.goloom.differential.Scenario.same;
import static dev.goloom.differential.Words.closing;
import static dev.goloom.differential.Words.receive;
import static dev.goloom.differential.Words.send;
import static dev.goloom.differential.Words.size;
import static dev.goloom.differential.Words.tryReceive;
import static dev.goloom.differential.Words.trySend;

import dev.goloom.channel.Channel;
import java.util.List;

/** {@code channel_close.go}. */
final class ChannelCloseScenarios {

    static final List<Scenario> ALL = List.of(
        same("channelClose.endsBlockedReceivers", ChannelCloseScenarios::endsBlockedReceivers),
        same("channelClose.failsBlockedSenders", ChannelCloseScenarios::failsBlockedSenders),
        same("channelClose.keepsWhatIsBuffered", ChannelCloseScenarios::keepsWhatIsBuffered),
        same("channelClose.failsLaterSends", ChannelCloseScenarios::failsLaterSends),
        same("channelClose.twice", ChannelCloseScenarios::twice),
        same("channelClose.endsARange", ChannelCloseScenarios::endsARange),
        allOf("channelClose.racesWithASend", ChannelCloseScenarios::racesWithASend,
            "ok, ok | 1",
            "ok, panic: send on closed channel | closed"),
        allOf("channelClose.racesWithAClose", ChannelCloseScenarios::racesWithAClose,
            "ok, panic: close of closed channel",
            "panic: close of closed channel, ok"),
        allOf("channelClose.racesWithAReceive", ChannelCloseScenarios::racesWithAReceive,
            "ok, 1 | closed"));

    private ChannelCloseScenarios() {}

    private static void endsBlockedReceivers(Round r) throws Exception {
        Channel<Integer> c = Channel.rendezvous();
        var first = r.start(() -> receive(c)).awaitBlocked();
        var second = r.start(() -> receive(c)).awaitBlocked();
        r.say(closing(c));
        r.say(first.join(), second.join());
        r.say(receive(c), tryReceive(c));
    }

    private static void failsBlockedSenders(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(1);
        r.say(send(c, 1));
        var first = r.start(() -> send(c, 2)).awaitBlocked();
        var second = r.start(() -> send(c, 3)).awaitBlocked();
        r.say(closing(c));
        r.say(first.join(), second.join());
        r.say(receive(c), receive(c));
    }

    private static void keepsWhatIsBuffered(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(3);
        r.say(send(c, 1), send(c, 2));
        r.say(closing(c), size(c));
        r.say(receive(c), size(c));
        r.say(tryReceive(c), size(c));
        r.say(receive(c), tryReceive(c), receive(c));
    }

    private static void failsLaterSends(Round r) throws Exception {
        for (int capacity = 0; capacity < 3; capacity++) {
            Channel<Integer> c = Channel.buffered(capacity);
            c.close();
            r.say(send(c, 1));
            r.say(trySend(c, 2));
            r.say(receive(c), size(c));
        }
    }

    private static void twice(Round r) throws Exception {
        Channel<Integer> c = Channel.rendezvous();
        r.say(closing(c));
        r.say(closing(c));
        r.say(closing(c));
        r.say(receive(c));
    }

    private static void endsARange(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(2);
        var consumer = r.start(() -> {
            for (Integer e : c) {
                r.say(e);
            }
            return "the end";
        });
        for (int e = 0; e < 5; e++) {
            c.send(e);
        }
        consumer.awaitBlocked();
        c.close();
        r.say(consumer.join());
    }

    private static void racesWithASend(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(1);
        r.race(() -> closing(c), () -> send(c, 1));
        r.say(receive(c));
    }

    private static void racesWithAClose(Round r) throws Exception {
        Channel<Integer> c = Channel.rendezvous();
        r.race(() -> closing(c), () -> closing(c));
    }

    private static void racesWithAReceive(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(1);
        c.send(1);
        r.race(() -> closing(c), () -> receive(c));
        r.say(receive(c));
    }
}
