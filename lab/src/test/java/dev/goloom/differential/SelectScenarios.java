package dev.goloom.differential;

import static dev.goloom.differential.Scenario.same;
import static dev.goloom.differential.Words.attempt;
import static dev.goloom.differential.Words.closing;
import static dev.goloom.differential.Words.element;
import static dev.goloom.differential.Words.receive;
import static dev.goloom.differential.Words.send;
import static dev.goloom.differential.Words.size;
import static dev.goloom.differential.Words.tryReceive;
import static dev.goloom.differential.Words.trySend;
import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.send;
import static dev.goloom.select.Select.sendFrom;

import dev.goloom.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code select.go}. */
final class SelectScenarios {

    static final List<Scenario> ALL = List.of(
        same("select.defaultOnly", SelectScenarios::defaultOnly),
        same("select.nothingIsEverReady", SelectScenarios::nothingIsEverReady),
        same("select.readyCaseBeatsDefault", SelectScenarios::readyCaseBeatsDefault),
        same("select.nilChannelIsDisabled", SelectScenarios::nilChannelIsDisabled),
        same("select.nilChannelIsDisabledWhileOthersWait", SelectScenarios::nilChannelIsDisabledWhileOthersWait),
        same("select.doesNotMeetItself", SelectScenarios::doesNotMeetItself),
        same("select.waitsInOrderWithReceivers", SelectScenarios::waitsInOrderWithReceivers),
        same("select.waitsInOrderWithSenders", SelectScenarios::waitsInOrderWithSenders),
        same("select.otherCasesHaveNoEffect", SelectScenarios::otherCasesHaveNoEffect),
        same("select.closeEndsAReceiveCase", SelectScenarios::closeEndsAReceiveCase),
        same("select.closeFailsASendCase", SelectScenarios::closeFailsASendCase),
        same("select.closedSendCaseBeatsDefault", SelectScenarios::closedSendCaseBeatsDefault),
        same("select.elementsAreEvaluatedOnceInOrder", SelectScenarios::elementsAreEvaluatedOnceInOrder),
        same("select.panicInAnElementCommitsNothing", SelectScenarios::panicInAnElementCommitsNothing),
        same("select.setToNilWhenClosed", SelectScenarios::setToNilWhenClosed));

    private SelectScenarios() {}

    private static void defaultOnly(Round r) throws Exception {
        r.say(select(otherwise(() -> "default")));
    }

    private static void nothingIsEverReady(Round r) throws Exception {
        Channel<Integer> never = Channel.never();
        r.start(() -> select()).awaitBlocked();
        r.start(() -> select(
            send(never, 1, () -> "sent"),
            receive(never, e -> element(e)))).awaitBlocked();
        r.say("both wait");
    }

    private static void readyCaseBeatsDefault(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(1);
        for (int e = 0; e < 50; e++) {
            r.say(select(
                send(c, e, () -> "sent"),
                otherwise(() -> "default")));
            r.say(select(
                receive(c, received -> element(received)),
                otherwise(() -> "default")));
        }
    }

    private static void nilChannelIsDisabled(Round r) throws Exception {
        Channel<Integer> never = Channel.never();
        Channel<Integer> c = Channel.buffered(50);
        for (int e = 0; e < 50; e++) {
            r.say(select(
                send(never, e, () -> "sent to never"),
                receive(never, () -> "received from never"),
                send(c, e, () -> "sent")));
        }
        r.say(size(c));
    }

    private static void nilChannelIsDisabledWhileOthersWait(Round r) throws Exception {
        Channel<Integer> never = Channel.never();
        Channel<Integer> c = Channel.rendezvous();
        var selecting = r.start(() -> select(
            send(never, 1, () -> "sent to never"),
            receive(c, e -> element(e)))).awaitBlocked();
        r.say(send(c, 2));
        r.say(selecting.join());
    }

    private static void doesNotMeetItself(Round r) throws Exception {
        Channel<Integer> c = Channel.rendezvous();
        Callable<String> both = () -> select(
            send(c, 1, () -> "sent"),
            receive(c, e -> "received " + element(e)));
        var first = r.start(both).awaitBlocked();
        r.say(receive(c));
        r.say(first.join());
        var second = r.start(both).awaitBlocked();
        r.say(send(c, 2));
        r.say(second.join());
    }

    private static void waitsInOrderWithReceivers(Round r) throws Exception {
        Channel<Integer> a = Channel.rendezvous();
        Channel<Integer> b = Channel.rendezvous();
        var first = r.start(() -> receive(a)).awaitBlocked();
        var second = r.start(() -> select(
            receive(a, e -> "a " + element(e)),
            receive(b, e -> "b " + element(e)))).awaitBlocked();
        var third = r.start(() -> receive(a)).awaitBlocked();
        for (int e = 0; e < 3; e++) {
            r.say(send(a, e));
        }
        r.say(first.join(), second.join(), third.join());
    }

    private static void waitsInOrderWithSenders(Round r) throws Exception {
        Channel<Integer> a = Channel.rendezvous();
        Channel<Integer> b = Channel.rendezvous();
        var first = r.start(() -> send(a, 1)).awaitBlocked();
        var second = r.start(() -> select(
            send(b, 0, () -> "sent to b"),
            send(a, 2, () -> "sent to a"))).awaitBlocked();
        var third = r.start(() -> send(a, 3)).awaitBlocked();
        r.say(receive(a), receive(a), receive(a));
        r.say(first.join(), second.join(), third.join());
    }

    private static void otherCasesHaveNoEffect(Round r) throws Exception {
        Channel<Integer> a = Channel.rendezvous();
        Channel<Integer> b = Channel.buffered(1);
        Channel<Integer> c = Channel.rendezvous();
        b.send(1);
        var selecting = r.start(() -> select(
            receive(a, e -> "a " + element(e)),
            send(b, 2, () -> "sent to b"),
            send(c, 3, () -> "sent to c"))).awaitBlocked();
        r.say(send(a, 4));
        r.say(selecting.join());
        r.say(trySend(a, 5), tryReceive(a));
        r.say(receive(b), tryReceive(b));
        r.say(tryReceive(c), trySend(c, 6));
    }

    private static void closeEndsAReceiveCase(Round r) throws Exception {
        Channel<Integer> a = Channel.rendezvous();
        Channel<Integer> b = Channel.rendezvous();
        var selecting = r.start(() -> select(
            receive(a, e -> "a " + element(e)),
            receive(b, e -> "b " + element(e)))).awaitBlocked();
        r.say(closing(b));
        r.say(selecting.join());
    }

    private static void closeFailsASendCase(Round r) throws Exception {
        Channel<Integer> a = Channel.rendezvous();
        Channel<Integer> b = Channel.rendezvous();
        var selecting = r.start(() -> attempt(() -> select(
            send(a, 1, () -> "sent to a"),
            send(b, 2, () -> "sent to b")))).awaitBlocked();
        r.say(closing(a));
        r.say(selecting.join());
        r.say(tryReceive(a), tryReceive(b));
    }

    private static void closedSendCaseBeatsDefault(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(1);
        c.close();
        r.say(attempt(() -> r.say(select(
            send(c, 1, () -> "sent"),
            otherwise(() -> "default")))));
    }

    private static void elementsAreEvaluatedOnceInOrder(Round r) throws Exception {
        Channel<Integer> a = Channel.rendezvous();
        Channel<Integer> b = Channel.rendezvous();
        Channel<Integer> c = Channel.rendezvous();
        Channel<Integer> never = Channel.never();
        UnaryOperator<Integer> evaluated = e -> {
            r.say("evaluated", e);
            return e;
        };
        var selecting = r.start(() -> select(
            sendFrom(a, () -> evaluated.apply(1), () -> "sent to a"),
            sendFrom(never, () -> evaluated.apply(2), () -> "sent to never"),
            receive(b, e -> "b " + element(e)),
            sendFrom(c, () -> evaluated.apply(3), () -> "sent to c"))).awaitBlocked();
        r.say(receive(c));
        r.say(selecting.join());
        r.say(select(
            sendFrom(a, () -> evaluated.apply(4), () -> "sent to a"),
            otherwise(() -> "default")));
    }

    private static void panicInAnElementCommitsNothing(Round r) throws Exception {
        Channel<Integer> a = Channel.buffered(1);
        Channel<Integer> b = Channel.buffered(1);
        Supplier<Integer> none = () -> {
            throw new IllegalStateException("no element");
        };
        r.say(attempt(() -> r.say(select(
            send(a, 1, () -> "sent to a"),
            sendFrom(b, none, () -> "sent to b")))));
        r.say(tryReceive(a), tryReceive(b));
    }

    private static void setToNilWhenClosed(Round r) throws Exception {
        Channel<Integer> a = Channel.rendezvous();
        Channel<Integer> b = Channel.rendezvous();
        r.start(() -> {
            for (int e = 0; e < 5; e++) {
                a.send(e);
            }
            return closing(a);
        });
        r.start(() -> {
            for (int e = 0; e < 5; e++) {
                b.send(e * 10);
            }
            return closing(b);
        });
        List<Channel<Integer>> from = new ArrayList<>(List.of(a, b));
        int sum = 0;
        while (!from.equals(List.of(Channel.never(), Channel.never()))) {
            sum += select(
                receive(from.get(0), e -> elementOrEnd(from, 0, e)),
                receive(from.get(1), e -> elementOrEnd(from, 1, e)));
        }
        r.say(sum);
    }

    private static int elementOrEnd(List<Channel<Integer>> from, int i, @Nullable Integer e) {
        if (e == null) {
            from.set(i, Channel.never());
            return 0;
        }
        return e;
    }
}
