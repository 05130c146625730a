package dev.goloom.differential;

import static dev.goloom.differential.ContextDeadlineScenarios.SOON;
import static dev.goloom.differential.Scenario.allOf;
import static dev.goloom.differential.Scenario.same;
import static dev.goloom.differential.Words.ending;
import static dev.goloom.differential.Words.handOver;
import static dev.goloom.differential.Words.receive;
import static dev.goloom.differential.Words.tryReceive;

import dev.goloom.channel.Channel;
import dev.goloom.context.AfterFunc;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import java.util.List;

/** {@code context_after.go}. */
final class ContextAfterScenarios {

    static final List<Scenario> ALL = List.of(
        same("contextAfter.runsOnce", ContextAfterScenarios::runsOnce),
        same("contextAfter.stoppedBefore", ContextAfterScenarios::stoppedBefore),
        same("contextAfter.stoppedAfter", ContextAfterScenarios::stoppedAfter),
        same("contextAfter.ofAnEndedContext", ContextAfterScenarios::ofAnEndedContext),
        same("contextAfter.whenTheParentEnds", ContextAfterScenarios::whenTheParentEnds),
        same("contextAfter.atTheDeadline", ContextAfterScenarios::atTheDeadline),
        same("contextAfter.ofBackground", ContextAfterScenarios::ofBackground),
        same("contextAfter.several", ContextAfterScenarios::several),
        same("contextAfter.doesNotHoldUpTheCancel", ContextAfterScenarios::doesNotHoldUpTheCancel),
        allOf("contextAfter.stopRacesWithACancel", ContextAfterScenarios::stopRacesWithACancel,
            "true, err canceled, cause canceled, done closed | not ready",
            "false, err canceled, cause canceled, done closed | 1"));

    private ContextAfterScenarios() {}

    private static void runsOnce(Round r) throws Exception {
        CancellableContext ctx = Context.background().withCancel();
        Channel<Integer> ran = Channel.buffered(2);
        ctx.afterFunc(() -> {
            r.say(ending(ctx));
            handOver(ran, 1);
        });
        r.say(tryReceive(ran));
        ctx.cancel(new Exception("no more"));
        r.say(receive(ran));
        ctx.cancel(new Exception("again"));
        r.say(tryReceive(ran));
    }

    private static void stoppedBefore(Round r) throws Exception {
        CancellableContext ctx = Context.background().withCancel();
        Channel<Integer> ran = Channel.buffered(2);
        AfterFunc after = ctx.afterFunc(() -> handOver(ran, 1));
        r.say(after.stop(), after.stop());
        ctx.afterFunc(() -> handOver(ran, 2));
        ctx.cancel();
        r.say(receive(ran), after.stop());
    }

    private static void stoppedAfter(Round r) throws Exception {
        CancellableContext ctx = Context.background().withCancel();
        Channel<Integer> ran = Channel.buffered(1);
        AfterFunc after = ctx.afterFunc(() -> handOver(ran, 1));
        ctx.cancel();
        r.say(after.stop(), receive(ran), after.stop());
    }

    private static void ofAnEndedContext(Round r) throws Exception {
        CancellableContext ctx = Context.background().withCancel();
        ctx.cancel();
        Channel<Integer> ran = Channel.rendezvous();
        AfterFunc after = ctx.afterFunc(() -> handOver(ran, 1));
        r.say(after.stop(), receive(ran), after.stop());
    }

    private static void whenTheParentEnds(Round r) throws Exception {
        CancellableContext parent = Context.background().withCancel();
        Context child = parent.withCancel();
        Channel<Integer> ran = Channel.rendezvous();
        child.afterFunc(() -> {
            r.say(ending(child));
            handOver(ran, 1);
        });
        parent.cancel(new Exception("no more"));
        r.say(receive(ran));
    }

    private static void atTheDeadline(Round r) throws Exception {
        Context ctx = Context.background().withTimeout(SOON);
        Channel<Integer> ran = Channel.rendezvous();
        ctx.afterFunc(() -> {
            r.say(ending(ctx));
            handOver(ran, 1);
        });
        r.say(receive(ran));
    }

    private static void ofBackground(Round r) {
        Channel<Integer> ran = Channel.buffered(1);
        AfterFunc after = Context.background().afterFunc(() -> handOver(ran, 1));
        r.say(tryReceive(ran), after.stop(), after.stop());
    }

    private static void several(Round r) throws Exception {
        CancellableContext ctx = Context.background().withCancel();
        Channel<Integer> ran = Channel.rendezvous();
        for (int i = 0; i < 5; i++) {
            ctx.afterFunc(() -> handOver(ran, 1));
        }
        ctx.cancel();
        for (int i = 0; i < 5; i++) {
            r.say(receive(ran));
        }
    }

    private static void doesNotHoldUpTheCancel(Round r) throws Exception {
        CancellableContext ctx = Context.background().withCancel();
        Channel<Integer> a = Channel.rendezvous();
        Channel<Integer> b = Channel.rendezvous();
        ctx.afterFunc(() -> handOver(b, a));
        ctx.cancel();
        r.say(ending(ctx));
        b.send(1);
        r.say(receive(a));
    }

    private static void stopRacesWithACancel(Round r) throws Exception {
        CancellableContext ctx = Context.background().withCancel();
        Channel<Integer> ran = Channel.buffered(1);
        AfterFunc after = ctx.afterFunc(() -> handOver(ran, 1));
        String stopped = r.race(() -> Boolean.toString(after.stop()), () -> {
            ctx.cancel();
            return ending(ctx);
        });
        if (stopped.equals("true")) {
            r.say(tryReceive(ran));
        } else {
            r.say(receive(ran));
        }
    }
}
