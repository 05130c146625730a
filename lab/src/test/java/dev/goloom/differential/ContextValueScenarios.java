package dev.goloom.differential;

import static dev.goloom.differential.ContextDeadlineScenarios.LATE;
import static dev.goloom.differential.Scenario.same;
import static dev.goloom.differential.Words.await;
import static dev.goloom.differential.Words.ending;
import static dev.goloom.differential.Words.value;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.context.Key;
import java.util.List;

/** {@code context_value.go}. */
final class ContextValueScenarios {

    static final List<Scenario> ALL = List.of(
        same("contextValue.innerHidesOuter", ContextValueScenarios::innerHidesOuter),
        same("contextValue.keysOfTheSameName", ContextValueScenarios::keysOfTheSameName),
        same("contextValue.isHandedDown", ContextValueScenarios::isHandedDown),
        same("contextValue.endsWithTheContextAbove", ContextValueScenarios::endsWithTheContextAbove),
        same("contextValue.withoutCancelKeepsValuesOnly", ContextValueScenarios::withoutCancelKeepsValuesOnly),
        same("contextValue.withoutCancelOfAnEndedContext", ContextValueScenarios::withoutCancelOfAnEndedContext),
        same("contextValue.belowWithoutCancel", ContextValueScenarios::belowWithoutCancel));

    private ContextValueScenarios() {}

    private static void innerHidesOuter(Round r) {
        Key<String> a = Key.of("a");
        Key<String> b = Key.of("b");
        Context outer = Context.background().withValue(a, "outer a");
        Context inner = outer.withValue(b, "inner b").withValue(a, "inner a");
        r.say(value(Context.background(), a), value(Context.background(), b));
        r.say(value(outer, a), value(outer, b));
        r.say(value(inner, a), value(inner, b));
    }

    private static void keysOfTheSameName(Round r) {
        Key<String> first = Key.of("name");
        Key<String> second = Key.of("name");
        Context ctx = Context.background().withValue(first, "value");
        r.say(value(ctx, first), value(ctx, second));
    }

    private static void isHandedDown(Round r) {
        Key<String> k = Key.of("k");
        Context ctx = Context.background().withValue(k, "value");
        CancellableContext cancelled = ctx.withCancel();
        Context timed = cancelled.withTimeout(LATE);
        cancelled.cancel();
        r.say(value(cancelled, k), value(timed, k));
    }

    private static void endsWithTheContextAbove(Round r) throws Exception {
        Key<String> k = Key.of("k");
        CancellableContext parent = Context.background().withCancel();
        Context ctx = parent.withValue(k, "value");
        var waiting = r.start(() -> await(ctx)).awaitBlocked();
        r.say(ending(ctx));
        parent.cancel(new Exception("no more"));
        r.say(waiting.join());
        r.say(value(ctx, k));
    }

    private static void withoutCancelKeepsValuesOnly(Round r) {
        Key<String> k = Key.of("k");
        CancellableContext parent = Context.background().withValue(k, "value").withTimeout(LATE);
        Context ctx = parent.withoutCancel();
        parent.cancel();
        r.say(ending(ctx), "deadline", ctx.deadline().isPresent());
        r.say(value(ctx, k));
        r.say(ending(parent));
        r.start(() -> await(ctx)).awaitBlocked();
    }

    private static void withoutCancelOfAnEndedContext(Round r) {
        CancellableContext parent = Context.background().withCancel();
        parent.cancel(new Exception("no more"));
        r.say(ending(parent.withoutCancel()));
    }

    private static void belowWithoutCancel(Round r) {
        Key<String> k = Key.of("k");
        CancellableContext top = Context.background().withValue(k, "value").withCancel();
        CancellableContext ctx = top.withoutCancel().withCancel();
        top.cancel();
        r.say(ending(ctx), value(ctx, k));
        ctx.cancel(new Exception("no more"));
        r.say(ending(ctx), value(ctx, k));
    }
}
