package dev.goloom.differential;

import static dev.goloom.differential.Scenario.allOf;
import static dev.goloom.differential.Scenario.same;
import static dev.goloom.differential.Words.await;
import static dev.goloom.differential.Words.element;
import static dev.goloom.differential.Words.ending;
import static dev.goloom.differential.Words.send;
import static dev.goloom.differential.Words.word;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;

import dev.goloom.channel.Channel;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import java.time.Duration;
import java.util.List;

/** {@code context_deadline.go}. */
final class ContextDeadlineScenarios {

    static final Duration SOON = Duration.ofMillis(1);
    static final Duration LATE = Duration.ofHours(1);

    static final List<Scenario> ALL = List.of(
        same("contextDeadline.ofTheChildComesFirst", ContextDeadlineScenarios::ofTheChildComesFirst),
        same("contextDeadline.ofTheParentComesFirst", ContextDeadlineScenarios::ofTheParentComesFirst),
        same("contextDeadline.isTheEarliest", ContextDeadlineScenarios::isTheEarliest),
        same("contextDeadline.hasPassed", ContextDeadlineScenarios::hasPassed),
        same("contextDeadline.timeoutOfZeroOrLess", ContextDeadlineScenarios::timeoutOfZeroOrLess),
        same("contextDeadline.cancelledBefore", ContextDeadlineScenarios::cancelledBefore),
        same("contextDeadline.cancelledAfter", ContextDeadlineScenarios::cancelledAfter),
        same("contextDeadline.parentCancelledAfter", ContextDeadlineScenarios::parentCancelledAfter),
        same("contextDeadline.endsAllThatWait", ContextDeadlineScenarios::endsAllThatWait),
        same("contextDeadline.againstAResult", ContextDeadlineScenarios::againstAResult),
        same("contextDeadline.hasACause", ContextDeadlineScenarios::hasACause),
        same("contextDeadline.causeIsHandedDown", ContextDeadlineScenarios::causeIsHandedDown),
        same("contextDeadline.causeOfTheEarliest", ContextDeadlineScenarios::causeOfTheEarliest),
        same("contextDeadline.cancelledBeforeItsCause", ContextDeadlineScenarios::cancelledBeforeItsCause),
        same("contextDeadline.hasPassedWithACause", ContextDeadlineScenarios::hasPassedWithACause),
        same("contextDeadline.hasPassedBelowAnEnd", ContextDeadlineScenarios::hasPassedBelowAnEnd),
        allOf("contextDeadline.racesWithACancel", ContextDeadlineScenarios::racesWithACancel,
            "err canceled, cause canceled, done closed",
            "err deadline exceeded, cause deadline exceeded, done closed"));

    private ContextDeadlineScenarios() {}

    private static void ofTheChildComesFirst(Round r) throws Exception {
        Context parent = Context.background().withTimeout(LATE);
        Context child = parent.withTimeout(SOON);
        r.say(await(child));
        r.say(ending(parent));
    }

    private static void ofTheParentComesFirst(Round r) throws Exception {
        Context parent = Context.background().withTimeout(SOON);
        Context child = parent.withTimeout(LATE);
        Context grandchild = child.withCancel();
        r.say(await(grandchild));
        r.say(await(child));
        r.say(await(parent));
    }

    private static void isTheEarliest(Round r) {
        long now = Context.background().clock().nanos();
        Context parent = Context.background().withDeadline(now + LATE.toNanos());
        Context later = parent.withDeadline(now + 2 * LATE.toNanos());
        Context earlier = parent.withDeadline(now + LATE.toNanos() / 2);
        Context without = earlier.withCancel();
        for (Context ctx : List.of(parent, later, earlier, without)) {
            long deadline = ctx.deadline().orElseThrow();
            r.say(Duration.ofNanos(deadline - now).toMinutes(), "minutes");
        }
    }

    private static void hasPassed(Round r) {
        long now = Context.background().clock().nanos();
        Context ctx = Context.background().withDeadline(now - LATE.toNanos());
        r.say(ending(ctx));
        Context child = ctx.withTimeout(LATE);
        r.say(ending(child));
    }

    private static void timeoutOfZeroOrLess(Round r) {
        CancellableContext parent = Context.background().withCancel();
        for (Duration timeout : List.of(Duration.ZERO, Duration.ofNanos(-1), LATE.negated())) {
            Context child = parent.withTimeout(timeout);
            r.say(ending(child));
        }
        parent.cancel(new Exception("no more"));
        for (Duration timeout : List.of(Duration.ZERO, Duration.ofNanos(-1), LATE.negated())) {
            Context child = parent.withTimeout(timeout);
            r.say(ending(child));
        }
    }

    private static void cancelledBefore(Round r) {
        CancellableContext ctx = Context.background().withTimeout(LATE);
        r.say(ending(ctx), "deadline", ctx.deadline().isPresent());
        ctx.cancel();
        r.say(ending(ctx), "deadline", ctx.deadline().isPresent());
    }

    private static void cancelledAfter(Round r) throws Exception {
        CancellableContext ctx = Context.background().withTimeout(SOON);
        r.say(await(ctx));
        ctx.cancel();
        r.say(ending(ctx));
    }

    private static void parentCancelledAfter(Round r) throws Exception {
        CancellableContext parent = Context.background().withCancel();
        Context child = parent.withTimeout(SOON);
        r.say(await(child));
        parent.cancel(new Exception("no more"));
        r.say(ending(child));
        r.say(ending(parent));
    }

    private static void endsAllThatWait(Round r) throws Exception {
        Context parent = Context.background().withTimeout(SOON.multipliedBy(20));
        Context child = parent.withCancel();
        var first = r.start(() -> await(parent));
        var second = r.start(() -> await(child));
        var third = r.start(() -> select(
            receive(child.done(), () -> "select: " + ending(child)),
            receive(Channel.rendezvous(), () -> "received")));
        r.say(first.join());
        r.say(second.join());
        r.say(third.join());
    }

    private static void againstAResult(Round r) throws Exception {
        for (Duration timeout : List.of(SOON, LATE)) {
            try (CancellableContext ctx = Context.background().withTimeout(timeout)) {
                Channel<Integer> result = Channel.buffered(1);
                if (timeout.equals(LATE)) {
                    r.start(() -> send(result, 121));
                }
                r.say(select(
                    receive(result, e -> "result " + element(e)),
                    receive(ctx.done(), () -> "gave up: " + word(ctx.err()))));
            }
        }
    }

    private static void hasACause(Round r) throws Exception {
        CancellableContext ctx = Context.background().withTimeout(SOON, new Exception("too slow"));
        r.say(await(ctx));
        ctx.cancel();
        r.say(ending(ctx));
    }

    private static void causeIsHandedDown(Round r) throws Exception {
        Context parent = Context.background().withTimeout(SOON, new Exception("too slow"));
        Context child = parent.withCancel();
        Context grandchild = child.withTimeout(LATE, new Exception("much too slow"));
        r.say(await(grandchild));
        r.say(await(child));
    }

    private static void causeOfTheEarliest(Round r) throws Exception {
        Context parent = Context.background().withTimeout(LATE, new Exception("parent"));
        Context child = parent.withTimeout(SOON, new Exception("child"));
        r.say(await(child));
        r.say(ending(parent));
        Context without = parent.withTimeout(SOON);
        r.say(await(without));
    }

    private static void cancelledBeforeItsCause(Round r) {
        CancellableContext ctx = Context.background().withTimeout(LATE, new Exception("too slow"));
        ctx.cancel();
        r.say(ending(ctx));
    }

    private static void hasPassedBelowAnEnd(Round r) {
        long past = Context.background().clock().nanos() - LATE.toNanos();
        CancellableContext parent = Context.background().withCancel();
        parent.cancel(new Exception("no more"));
        Context child = parent.withDeadline(past);
        r.say(ending(child));
        r.say(ending(child.withCancel()));
        Context exceeded = Context.background().withTimeout(Duration.ZERO, new Exception("too late"));
        r.say(ending(exceeded.withDeadline(past, new Exception("not mine"))));
    }

    private static void hasPassedWithACause(Round r) {
        long now = Context.background().clock().nanos();
        Context ctx = Context.background().withDeadline(now - LATE.toNanos(), new Exception("too slow"));
        Context child = ctx.withTimeout(LATE.negated(), new Exception("much too slow"));
        Context grandchild = child.withTimeout(LATE, new Exception("slow"));
        r.say(ending(grandchild));
        r.say(ending(child));
        r.say(ending(ctx));
    }

    private static void racesWithACancel(Round r) throws Exception {
        Duration timeout = List.of(Duration.ZERO, Duration.ofNanos(20_000), LATE).get(r.below(3));
        CancellableContext ctx = Context.background().withTimeout(timeout);
        var waiting = r.start(() -> await(ctx));
        ctx.cancel();
        r.say(waiting.join());
    }
}
