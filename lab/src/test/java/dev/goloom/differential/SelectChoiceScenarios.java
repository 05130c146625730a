package dev.goloom.differential;

import static dev.goloom.differential.Scenario.allOf;
import static dev.goloom.differential.Scenario.someOf;
import static dev.goloom.differential.Words.attempt;
import static dev.goloom.differential.Words.closing;
import static dev.goloom.differential.Words.element;
import static dev.goloom.differential.Words.receive;
import static dev.goloom.differential.Words.send;
import static dev.goloom.differential.Words.size;
import static dev.goloom.differential.Words.tryReceive;
import static dev.goloom.differential.Words.trySend;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.send;

import dev.goloom.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code select_choice.go}. */
final class SelectChoiceScenarios {

    static final List<Scenario> ALL = List.of(
        allOf("selectChoice.ofTwoReady", r -> ofReady(r, 2), "0", "1"),
        allOf("selectChoice.ofThreeReady", r -> ofReady(r, 3), "0", "1", "2"),
        allOf("selectChoice.ofFiveReady", r -> ofReady(r, 5), "0", "1", "2", "3", "4"),
        allOf("selectChoice.ofEightReady", r -> ofReady(r, 8), "0", "1", "2", "3", "4", "5", "6", "7"),
        allOf("selectChoice.ofTheSameChannel", SelectChoiceScenarios::ofTheSameChannel,
            "first 1 | not ready",
            "second 1 | not ready"),
        allOf("selectChoice.ofTheSameChannelWaiting", SelectChoiceScenarios::ofTheSameChannelWaiting,
            "ok, not ready | first 1",
            "ok, not ready | second 1"),
        allOf("selectChoice.ofSendAndReceive", SelectChoiceScenarios::ofSendAndReceive,
            "sent | 2 of 2",
            "received 1 | 0 of 2"),
        allOf("selectChoice.ofAReadyAndAClosed", SelectChoiceScenarios::ofAReadyAndAClosed,
            "a 1 | not ready",
            "b closed | 1"),
        allOf("selectChoice.ofAReceiveAndAClosedSend", SelectChoiceScenarios::ofAReceiveAndAClosedSend,
            "a 1 | ok | not ready",
            "panic: send on closed channel | 1"),
        allOf("selectChoice.whenTwoFaceEachOther", SelectChoiceScenarios::whenTwoFaceEachOther,
            "sent to a, a 1 | not ready, not ready",
            "sent to b, b 2 | not ready, not ready"),
        allOf("selectChoice.whenBothSendAndReceive", SelectChoiceScenarios::whenBothSendAndReceive,
            "sent to a, a 1 | not ready, not ready",
            "b 2, sent to b | not ready, not ready"),
        allOf("selectChoice.whenTwoSelectsRaceForTwo", SelectChoiceScenarios::whenTwoSelectsRaceForTwo,
            "a 1, b 2 | not ready",
            "b 2, a 1 | not ready"),
        allOf("selectChoice.whenASendRacesWithAClose", SelectChoiceScenarios::whenASendRacesWithAClose,
            "ok, ok | 1",
            "panic: send on closed channel, ok | closed"),
        someOf("selectChoice.whenResultRacesWithDone", SelectChoiceScenarios::whenResultRacesWithDone,
            "ok, ok | result 1",
            "ok, ok | done, then 1",
            "ok, ok | done, then not ready"));

    private SelectChoiceScenarios() {}

    /** Eight cases, of which the given number is ready. */
    private static void ofReady(Round r, int ready) throws Exception {
        List<Channel<Integer>> c = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            c.add(i < ready ? Channel.buffered(1) : Channel.never());
            c.get(i).trySend(i);
        }
        r.say(select(
            receive(c.get(0), e -> element(e)),
            receive(c.get(1), e -> element(e)),
            receive(c.get(2), e -> element(e)),
            receive(c.get(3), e -> element(e)),
            receive(c.get(4), e -> element(e)),
            receive(c.get(5), e -> element(e)),
            receive(c.get(6), e -> element(e)),
            receive(c.get(7), e -> element(e))));
    }

    private static void ofTheSameChannel(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(1);
        c.send(1);
        r.say(select(
            receive(c, e -> "first " + element(e)),
            receive(c, e -> "second " + element(e))));
        r.say(tryReceive(c));
    }

    private static void ofTheSameChannelWaiting(Round r) throws Exception {
        Channel<Integer> c = Channel.rendezvous();
        var selecting = r.start(() -> select(
            receive(c, e -> "first " + element(e)),
            receive(c, e -> "second " + element(e)))).awaitBlocked();
        r.say(send(c, 1), trySend(c, 2));
        r.say(selecting.join());
    }

    private static void ofSendAndReceive(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(2);
        c.send(1);
        r.say(select(
            send(c, 2, () -> "sent"),
            receive(c, e -> "received " + element(e))));
        r.say(size(c));
    }

    private static void ofAReadyAndAClosed(Round r) throws Exception {
        Channel<Integer> a = Channel.buffered(1);
        Channel<Integer> b = Channel.rendezvous();
        a.send(1);
        b.close();
        r.say(select(
            receive(a, e -> "a " + element(e)),
            receive(b, e -> "b " + element(e))));
        r.say(tryReceive(a));
    }

    private static void ofAReceiveAndAClosedSend(Round r) throws Exception {
        Channel<Integer> a = Channel.buffered(1);
        Channel<Integer> b = Channel.rendezvous();
        a.send(1);
        b.close();
        r.say(attempt(() -> r.say(select(
            receive(a, e -> "a " + element(e)),
            send(b, 2, () -> "sent")))));
        r.say(tryReceive(a));
    }

    private static void whenTwoFaceEachOther(Round r) throws Exception {
        Channel<Integer> a = Channel.rendezvous();
        Channel<Integer> b = Channel.rendezvous();
        r.race(() -> select(
            send(a, 1, () -> "sent to a"),
            send(b, 2, () -> "sent to b")),
            () -> select(
                receive(a, e -> "a " + element(e)),
                receive(b, e -> "b " + element(e))));
        r.say(tryReceive(a), tryReceive(b));
    }

    private static void whenBothSendAndReceive(Round r) throws Exception {
        Channel<Integer> a = Channel.rendezvous();
        Channel<Integer> b = Channel.rendezvous();
        r.race(() -> select(
            send(a, 1, () -> "sent to a"),
            receive(b, e -> "b " + element(e))),
            () -> select(
                send(b, 2, () -> "sent to b"),
                receive(a, e -> "a " + element(e))));
        r.say(tryReceive(a), tryReceive(b));
    }

    private static void whenTwoSelectsRaceForTwo(Round r) throws Exception {
        Channel<Integer> a = Channel.buffered(1);
        Channel<Integer> b = Channel.rendezvous();
        a.send(1);
        r.start(() -> send(b, 2)).awaitBlocked();
        Callable<String> either = () -> select(
            receive(a, e -> "a " + element(e)),
            receive(b, e -> "b " + element(e)));
        r.race(either, either);
        r.say(tryReceive(a));
    }

    private static void whenASendRacesWithAClose(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(1);
        Channel<Integer> other = Channel.rendezvous();
        r.race(() -> attempt(() -> select(
            send(c, 1, () -> "sent"),
            receive(other, e -> element(e)))),
            () -> closing(c));
        r.say(receive(c));
    }

    private static void whenResultRacesWithDone(Round r) throws Exception {
        Channel<Integer> result = Channel.buffered(1);
        Channel<Integer> done = Channel.rendezvous();
        var caller = r.start(() -> select(
            receive(result, e -> "result " + element(e)),
            receive(done, () -> "done, then " + tryReceive(result))));
        r.race(() -> send(result, 1), () -> closing(done));
        r.say(caller.join());
    }
}
