package dev.goloom.differential;

import static dev.goloom.differential.Scenario.allOf;
import static dev.goloom.differential.Scenario.same;
import static dev.goloom.differential.Words.await;
import static dev.goloom.differential.Words.ending;
import static dev.goloom.differential.Words.receive;
import static dev.goloom.differential.Words.word;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.send;

import dev.goloom.channel.Channel;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code context.go}. */
final class ContextScenarios {

    static final List<Scenario> ALL = List.of(
        same("context.backgroundNeverEnds", ContextScenarios::backgroundNeverEnds),
        same("context.cancel", ContextScenarios::cancel),
        same("context.cancelTwice", ContextScenarios::cancelTwice),
        same("context.cancelWithACause", ContextScenarios::cancelWithACause),
        same("context.cancelReachesAllBelow", ContextScenarios::cancelReachesAllBelow),
        same("context.cancelDoesNotReachAbove", ContextScenarios::cancelDoesNotReachAbove),
        same("context.childOfACancelledParent", ContextScenarios::childOfACancelledParent),
        same("context.childCancelledBeforeItsParent", ContextScenarios::childCancelledBeforeItsParent),
        same("context.cancelEndsAllThatWait", ContextScenarios::cancelEndsAllThatWait),
        same("context.cancelReachesFarDown", ContextScenarios::cancelReachesFarDown),
        same("context.pipelineEndsWhenCancelled", ContextScenarios::pipelineEndsWhenCancelled),
        allOf("context.cancelsRace", ContextScenarios::cancelsRace,
            "err canceled, cause first, done closed, err canceled, cause first, done closed",
            "err canceled, cause second, done closed, err canceled, cause second, done closed"),
        allOf("context.cancelRacesWithTheParents", ContextScenarios::cancelRacesWithTheParents,
            "ok, ok | err canceled, cause parent, done closed | err canceled, cause parent, done closed",
            "ok, ok | err canceled, cause parent, done closed | err canceled, cause child, done closed"));

    private ContextScenarios() {}

    private static void backgroundNeverEnds(Round r) throws Exception {
        for (Context ctx : List.of(Context.background(), Context.todo())) {
            r.say(ending(ctx), "deadline", ctx.deadline().isPresent());
            r.start(() -> await(ctx)).awaitBlocked();
        }
    }

    private static void cancel(Round r) throws Exception {
        CancellableContext ctx = Context.background().withCancel();
        r.say(ending(ctx), "deadline", ctx.deadline().isPresent());
        ctx.cancel();
        r.say(ending(ctx));
        r.say(await(ctx));
    }

    private static void cancelTwice(Round r) {
        CancellableContext ctx = Context.background().withCancel();
        ctx.cancel(new Exception("first"));
        r.say(ending(ctx));
        ctx.cancel(new Exception("second"));
        r.say(ending(ctx));
        ctx.cancel();
        r.say(ending(ctx));
    }

    private static void cancelWithACause(Round r) {
        CancellableContext ctx = Context.background().withCancel();
        Context child = ctx.withCancel();
        ctx.cancel(new Exception("no more"));
        r.say(ending(ctx));
        r.say(ending(child));
    }

    private static void cancelReachesAllBelow(Round r) {
        Context top = Context.background().withCancel();
        CancellableContext parent = top.withCancel();
        Context sibling = top.withCancel();
        Context child = parent.withCancel();
        Context grandchild = child.withCancel();
        parent.cancel(new Exception("no more"));
        for (Context ctx : List.of(top, parent, sibling, child, grandchild)) {
            r.say(ending(ctx));
        }
    }

    private static void cancelDoesNotReachAbove(Round r) {
        Context parent = Context.background().withCancel();
        CancellableContext child = parent.withCancel();
        child.cancel();
        r.say(ending(child));
        r.say(ending(parent));
    }

    private static void childOfACancelledParent(Round r) {
        CancellableContext parent = Context.background().withCancel();
        parent.cancel(new Exception("no more"));
        CancellableContext child = parent.withCancel();
        r.say(ending(child));
        child.cancel(new Exception("too late"));
        r.say(ending(child));
    }

    private static void childCancelledBeforeItsParent(Round r) {
        CancellableContext parent = Context.background().withCancel();
        CancellableContext child = parent.withCancel();
        Context grandchild = child.withCancel();
        child.cancel(new Exception("child"));
        parent.cancel(new Exception("parent"));
        r.say(ending(parent));
        r.say(ending(child));
        r.say(ending(grandchild));
    }

    private static void cancelEndsAllThatWait(Round r) throws Exception {
        CancellableContext parent = Context.background().withCancel();
        Context child = parent.withCancel();
        var first = r.start(() -> await(parent)).awaitBlocked();
        var second = r.start(() -> await(child)).awaitBlocked();
        var third = r.start(() -> select(
            receive(child.done(), () -> "select: " + ending(child)),
            receive(Channel.rendezvous(), () -> "received"))).awaitBlocked();
        parent.cancel(new Exception("no more"));
        r.say(first.join());
        r.say(second.join());
        r.say(third.join());
    }

    private static void cancelReachesFarDown(Round r) throws Exception {
        CancellableContext top = Context.background().withCancel();
        Context bottom = top;
        for (int i = 0; i < 1_000; i++) {
            bottom = bottom.withCancel();
        }
        Context last = bottom;
        var waiting = r.start(() -> await(last)).awaitBlocked();
        top.cancel(new Exception("no more"));
        r.say(waiting.join());
    }

    private static void pipelineEndsWhenCancelled(Round r) throws Exception {
        CancellableContext ctx = Context.background().withCancel();
        Channel<Integer> numbers = Channel.rendezvous();
        var producer = r.start(() -> {
            for (int i = 0;; i++) {
                int n = i;
                String ended = Select.<@Nullable String>select(
                    send(numbers, n, () -> null),
                    receive(ctx.done(), () -> "stopped before " + n + ": " + word(ctx.err())));
                if (ended != null) {
                    return ended;
                }
            }
        });
        for (int i = 0; i < 10; i++) {
            r.say(receive(numbers));
        }
        producer.awaitBlocked();
        ctx.cancel();
        r.say(producer.join());
    }

    private static void cancelsRace(Round r) throws Exception {
        CancellableContext ctx = Context.background().withCancel();
        r.race(() -> {
            ctx.cancel(new Exception("first"));
            return ending(ctx);
        }, () -> {
            ctx.cancel(new Exception("second"));
            return ending(ctx);
        });
    }

    private static void cancelRacesWithTheParents(Round r) throws Exception {
        CancellableContext parent = Context.background().withCancel();
        CancellableContext child = parent.withCancel();
        r.race(() -> {
            parent.cancel(new Exception("parent"));
            return "ok";
        }, () -> {
            child.cancel(new Exception("child"));
            return "ok";
        });
        r.say(ending(parent));
        r.say(ending(child));
    }
}
