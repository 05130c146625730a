package dev.goloom.differential;

import static dev.goloom.differential.ContextDeadlineScenarios.LATE;
import static dev.goloom.differential.ContextDeadlineScenarios.SOON;
import static dev.goloom.differential.Scenario.same;
import static dev.goloom.differential.Scenario.someOf;
import static dev.goloom.differential.Words.handOver;
import static dev.goloom.differential.Words.receive;
import static dev.goloom.differential.Words.tryFired;
import static dev.goloom.differential.Words.tryReceive;

import dev.goloom.channel.Channel;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.List;

/** {@code timer_func.go}. */
final class TimerFuncScenarios {

    static final List<Scenario> ALL = List.of(
        same("timerFunc.runsOnce", TimerFuncScenarios::runsOnce),
        same("timerFunc.stoppedBeforeItRuns", TimerFuncScenarios::stoppedBeforeItRuns),
        same("timerFunc.resetWhilePending", TimerFuncScenarios::resetWhilePending),
        same("timerFunc.resetAfterStop", TimerFuncScenarios::resetAfterStop),
        same("timerFunc.resetAfterItRan", TimerFuncScenarios::resetAfterItRan),
        same("timerFunc.ofZeroOrLess", TimerFuncScenarios::ofZeroOrLess),
        same("timerFunc.hasNoChannel", TimerFuncScenarios::hasNoChannel),
        same("timerFunc.runsInItsOwnGoroutine", TimerFuncScenarios::runsInItsOwnGoroutine),
        someOf("timerFunc.stopRacesWithTheRun", TimerFuncScenarios::stopRacesWithTheRun,
            "stopped, not ready",
            "too late, 1"));

    private TimerFuncScenarios() {}

    private static void runsOnce(Round r) throws Exception {
        Channel<Integer> ran = Channel.buffered(2);
        Timer t = Time.afterFunc(SOON, () -> handOver(ran, 1));
        r.say(receive(ran), t.stop());
        r.say(tryReceive(ran));
    }

    private static void stoppedBeforeItRuns(Round r) {
        Channel<Integer> ran = Channel.buffered(1);
        Timer t = Time.afterFunc(LATE, () -> handOver(ran, 1));
        r.say(t.stop(), t.stop(), tryReceive(ran));
    }

    private static void resetWhilePending(Round r) throws Exception {
        Channel<Integer> ran = Channel.buffered(2);
        Timer t = Time.afterFunc(LATE, () -> handOver(ran, 1));
        r.say(t.reset(SOON), receive(ran), t.stop());
        r.say(tryReceive(ran));
    }

    private static void resetAfterStop(Round r) throws Exception {
        Channel<Integer> ran = Channel.buffered(2);
        Timer t = Time.afterFunc(LATE, () -> handOver(ran, 1));
        r.say(t.stop(), t.reset(SOON), receive(ran));
    }

    private static void resetAfterItRan(Round r) throws Exception {
        Channel<Integer> ran = Channel.buffered(2);
        Timer t = Time.afterFunc(SOON, () -> handOver(ran, 1));
        r.say(receive(ran));
        r.say(t.reset(SOON), receive(ran));
        r.say(t.reset(LATE), t.stop(), tryReceive(ran));
    }

    private static void ofZeroOrLess(Round r) throws Exception {
        Channel<Integer> ran = Channel.rendezvous();
        for (Duration duration : List.of(Duration.ZERO, Duration.ofNanos(-1), LATE.negated())) {
            Time.afterFunc(duration, () -> handOver(ran, 1));
            r.say(receive(ran));
        }
    }

    private static void hasNoChannel(Round r) {
        Timer t = Time.afterFunc(LATE, () -> {});
        r.say(t.channel().length(), t.channel().capacity(), tryFired(t.channel()));
        r.say(t.stop());
    }

    private static void runsInItsOwnGoroutine(Round r) throws Exception {
        Channel<Integer> a = Channel.rendezvous();
        Channel<Integer> b = Channel.rendezvous();
        Time.afterFunc(SOON, () -> handOver(b, a));
        Time.afterFunc(SOON, () -> handOver(b, 1));
        r.say(receive(a));
    }

    private static void stopRacesWithTheRun(Round r) throws Exception {
        Channel<Integer> ran = Channel.buffered(1);
        Duration duration = List.of(Duration.ZERO, Duration.ofNanos(20_000), LATE).get(r.below(3));
        Timer t = Time.afterFunc(duration, () -> handOver(ran, 1));
        if (t.stop()) {
            r.say("stopped", tryReceive(ran));
        } else {
            r.say("too late", receive(ran));
        }
    }
}
