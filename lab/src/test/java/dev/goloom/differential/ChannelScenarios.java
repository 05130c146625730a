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

/** {@code channel.go}. */
final class ChannelScenarios {

    static final List<Scenario> ALL = List.of(
        same("channel.lengthAndCapacity", ChannelScenarios::lengthAndCapacity),
        same("channel.blockedReceiversAreServedInOrder", ChannelScenarios::blockedReceiversAreServedInOrder),
        same("channel.blockedSendersAreServedInOrder", ChannelScenarios::blockedSendersAreServedInOrder),
        same("channel.fullBufferBlocksSenders", ChannelScenarios::fullBufferBlocksSenders),
        same("channel.receiverThatWaitsIsServedPastTheBuffer",
            ChannelScenarios::receiverThatWaitsIsServedPastTheBuffer),
        same("channel.trySend", ChannelScenarios::trySendScenario),
        same("channel.tryReceive", ChannelScenarios::tryReceiveScenario),
        same("channel.neverIsNeverReady", ChannelScenarios::neverIsNeverReady),
        same("channel.primeSieve", ChannelScenarios::primeSieve),
        same("channel.semaphore", ChannelScenarios::semaphore),
        allOf("channel.twoSendersRace", ChannelScenarios::twoSendersRace,
            "ok, ok | 1, 2",
            "ok, ok | 2, 1"),
        allOf("channel.twoReceiversRace", ChannelScenarios::twoReceiversRace,
            "1, closed",
            "closed, 1"));

    private ChannelScenarios() {}

    private static void lengthAndCapacity(Round r) throws Exception {
        Channel<Integer> rendezvous = Channel.rendezvous();
        r.say(size(rendezvous));
        Channel<Integer> c = Channel.buffered(3);
        for (int e = 0; e < 3; e++) {
            r.say(size(c));
            c.send(e);
        }
        r.say(size(c));
        c.receive();
        r.say(size(c));
        c.close();
        r.say("closed", size(c));
    }

    private static void blockedReceiversAreServedInOrder(Round r) throws Exception {
        Channel<Integer> c = Channel.rendezvous();
        var first = r.start(() -> receive(c)).awaitBlocked();
        var second = r.start(() -> receive(c)).awaitBlocked();
        var third = r.start(() -> receive(c)).awaitBlocked();
        c.send(1);
        c.send(2);
        c.send(3);
        r.say(first.join(), second.join(), third.join());
    }

    private static void blockedSendersAreServedInOrder(Round r) throws Exception {
        Channel<Integer> c = Channel.rendezvous();
        var first = r.start(() -> send(c, 1)).awaitBlocked();
        var second = r.start(() -> send(c, 2)).awaitBlocked();
        var third = r.start(() -> send(c, 3)).awaitBlocked();
        r.say(receive(c));
        r.say(first.join(), receive(c), receive(c));
        r.say(second.join(), third.join());
    }

    private static void fullBufferBlocksSenders(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(2);
        r.say(send(c, 1), send(c, 2));
        var first = r.start(() -> send(c, 3)).awaitBlocked();
        var second = r.start(() -> send(c, 4)).awaitBlocked();
        r.say(receive(c), size(c));
        r.say(first.join());
        second.awaitBlocked();
        r.say(receive(c), size(c));
        r.say(second.join());
        r.say(receive(c), receive(c), size(c));
    }

    private static void receiverThatWaitsIsServedPastTheBuffer(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(1);
        var receiver = r.start(() -> receive(c)).awaitBlocked();
        r.say(trySend(c, 1), size(c));
        r.say(trySend(c, 2), size(c));
        r.say(receiver.join(), receive(c));
    }

    private static void trySendScenario(Round r) throws Exception {
        Channel<Integer> c = Channel.rendezvous();
        r.say("nobody waits", trySend(c, 1));
        var receiver = r.start(() -> receive(c)).awaitBlocked();
        r.say("a receiver waits", trySend(c, 2));
        r.say(receiver.join());
        var sender = r.start(() -> send(c, 3)).awaitBlocked();
        r.say("a sender waits", trySend(c, 4));
        r.say(receive(c), sender.join());
        Channel<Integer> buffered = Channel.buffered(1);
        r.say("room", trySend(buffered, 5));
        r.say("full", trySend(buffered, 6));
        buffered.close();
        r.say("closed", trySend(buffered, 7));
    }

    private static void tryReceiveScenario(Round r) throws Exception {
        Channel<Integer> c = Channel.rendezvous();
        r.say("nobody waits", tryReceive(c));
        var sender = r.start(() -> send(c, 1)).awaitBlocked();
        r.say("a sender waits", tryReceive(c));
        r.say(sender.join());
        var receiver = r.start(() -> receive(c)).awaitBlocked();
        r.say("a receiver waits", tryReceive(c));
        r.say(send(c, 2), receiver.join());
        Channel<Integer> buffered = Channel.buffered(1);
        r.say("empty", tryReceive(buffered));
        buffered.send(3);
        r.say("not empty", tryReceive(buffered));
        buffered.close();
        r.say("closed", tryReceive(buffered));
    }

    private static void neverIsNeverReady(Round r) throws Exception {
        Channel<Integer> never = Channel.never();
        r.say(size(never));
        r.say(trySend(never, 1), tryReceive(never));
        r.start(() -> send(never, 1)).awaitBlocked();
        r.start(() -> receive(never)).awaitBlocked();
        r.say(trySend(never, 1), tryReceive(never));
        r.say(closing(never));
    }

    private static void primeSieve(Round r) throws Exception {
        Channel<Integer> source = Channel.rendezvous();
        r.start(() -> {
            for (int n = 2; n < 100; n++) {
                source.send(n);
            }
            return closing(source);
        });
        Channel<Integer> numbers = source;
        for (Integer next = numbers.receive(); next != null; next = numbers.receive()) {
            int prime = next;
            r.say(prime);
            Channel<Integer> from = numbers;
            Channel<Integer> to = Channel.rendezvous();
            r.start(() -> {
                for (int n : from) {
                    if (n % prime != 0) {
                        to.send(n);
                    }
                }
                return closing(to);
            });
            numbers = to;
        }
    }

    private static void semaphore(Round r) throws Exception {
        Channel<Integer> tokens = Channel.buffered(3);
        Channel<Integer> entered = Channel.rendezvous();
        Channel<Integer> leave = Channel.rendezvous();
        for (int i = 0; i < 8; i++) {
            int guest = i;
            r.start(() -> {
                tokens.send(guest);
                entered.send(guest);
                leave.receive();
                tokens.receive();
                return "left";
            }).awaitBlocked();
        }
        for (int i = 0; i < 3; i++) {
            r.say(receive(entered));
        }
        for (int i = 0; i < 5; i++) {
            r.say(tryReceive(entered));
            leave.send(0);
            r.say(receive(entered));
        }
        r.say(closing(leave));
    }

    private static void twoSendersRace(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(2);
        r.race(() -> send(c, 1), () -> send(c, 2));
        r.say(receive(c), receive(c));
    }

    private static void twoReceiversRace(Round r) throws Exception {
        Channel<Integer> c = Channel.rendezvous();
        r.start(() -> {
            c.send(1);
            c.close();
            return "ok";
        });
        r.race(() -> receive(c), () -> receive(c));
    }
}
