package dev.goloom.differential;

import static dev.goloom.differential.ContextDeadlineScenarios.LATE;
import static dev.goloom.differential.ContextDeadlineScenarios.SOON;
import static dev.goloom.differential.Scenario.allOf;
import static dev.goloom.differential.Scenario.same;
import static dev.goloom.differential.Words.element;
import static dev.goloom.differential.Words.fired;
import static dev.goloom.differential.Words.tryFired;
import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;

import dev.goloom.channel.Channel;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.List;

/** {@code timer.go}. */
final class TimerScenarios {

    static final List<Scenario> ALL = List.of(
        same("timer.firesOnce", TimerScenarios::firesOnce),
        same("timer.stoppedBeforeItFires", TimerScenarios::stoppedBeforeItFires),
        same("timer.stoppedAfterItWasReceived", TimerScenarios::stoppedAfterItWasReceived),
        same("timer.stoppedWhenDueAndNotReceived", TimerScenarios::stoppedWhenDueAndNotReceived),
        same("timer.resetWhilePending", TimerScenarios::resetWhilePending),
        same("timer.resetAfterItWasReceived", TimerScenarios::resetAfterItWasReceived),
        same("timer.resetAfterStop", TimerScenarios::resetAfterStop),
        same("timer.resetWhenDueAndNotReceived", TimerScenarios::resetWhenDueAndNotReceived),
        same("timer.resetWhileSomebodyWaits", TimerScenarios::resetWhileSomebodyWaits),
        same("timer.stoppedWhileSomebodyWaits", TimerScenarios::stoppedWhileSomebodyWaits),
        same("timer.twoWaitForOne", TimerScenarios::twoWaitForOne),
        same("timer.ofZeroOrLess", TimerScenarios::ofZeroOrLess),
        same("timer.channelHasNoLengthAndNoCapacity", TimerScenarios::channelHasNoLengthAndNoCapacity),
        same("timer.isNeverEarly", TimerScenarios::isNeverEarly),
        same("timer.earlierAfterWins", TimerScenarios::earlierAfterWins),
        same("timer.laterAfterIsNotReady", TimerScenarios::laterAfterIsNotReady),
        allOf("timer.stopRacesWithAReceive", TimerScenarios::stopRacesWithAReceive,
            "true, not ready",
            "false, fired"));

    private TimerScenarios() {}

    private static void firesOnce(Round r) throws Exception {
        Timer t = Timer.start(SOON);
        r.say(fired(t.channel()));
        r.say(tryFired(t.channel()));
    }

    private static void stoppedBeforeItFires(Round r) {
        Timer t = Timer.start(LATE);
        r.say(tryFired(t.channel()));
        r.say(t.stop(), t.stop(), tryFired(t.channel()));
    }

    private static void stoppedAfterItWasReceived(Round r) throws Exception {
        Timer t = Timer.start(SOON);
        r.say(fired(t.channel()), t.stop());
    }

    private static void stoppedWhenDueAndNotReceived(Round r) throws Exception {
        Timer t = Timer.start(SOON);
        Time.sleep(SOON.multipliedBy(5));
        r.say(t.stop(), tryFired(t.channel()), t.stop());
    }

    private static void resetWhilePending(Round r) throws Exception {
        Timer t = Timer.start(LATE);
        r.say(t.reset(SOON), fired(t.channel()));
        r.say(tryFired(t.channel()));
    }

    private static void resetAfterItWasReceived(Round r) throws Exception {
        Timer t = Timer.start(SOON);
        r.say(fired(t.channel()));
        r.say(t.reset(SOON), fired(t.channel()));
        r.say(t.reset(LATE), tryFired(t.channel()));
    }

    private static void resetAfterStop(Round r) throws Exception {
        Timer t = Timer.start(LATE);
        r.say(t.stop(), t.reset(SOON), fired(t.channel()));
    }

    private static void resetWhenDueAndNotReceived(Round r) throws Exception {
        Timer t = Timer.start(SOON);
        Time.sleep(SOON.multipliedBy(5));
        r.say(t.reset(LATE), tryFired(t.channel()), t.stop());
    }

    private static void resetWhileSomebodyWaits(Round r) throws Exception {
        Timer t = Timer.start(LATE);
        var waiting = r.start(() -> fired(t.channel())).awaitBlocked();
        r.say(t.reset(SOON));
        r.say(waiting.join());
    }

    private static void stoppedWhileSomebodyWaits(Round r) throws Exception {
        Timer t = Timer.start(LATE);
        var waiting = r.start(() -> fired(t.channel())).awaitBlocked();
        r.say(t.stop());
        waiting.awaitBlocked();
        r.say(t.reset(SOON));
        r.say(waiting.join());
    }

    private static void twoWaitForOne(Round r) throws Exception {
        Timer t = Timer.start(LATE);
        var first = r.start(() -> fired(t.channel())).awaitBlocked();
        var second = r.start(() -> fired(t.channel())).awaitBlocked();
        r.say(t.reset(SOON));
        r.say(first.join());
        second.awaitBlocked();
        r.say(t.reset(SOON));
        r.say(second.join());
    }

    private static void ofZeroOrLess(Round r) throws Exception {
        for (Duration duration : List.of(Duration.ZERO, Duration.ofNanos(-1), LATE.negated())) {
            Timer t = Timer.start(duration);
            r.say(fired(t.channel()));
            r.say(t.reset(duration), fired(t.channel()));
            r.say(fired(Time.after(duration)));
            Time.sleep(duration);
        }
    }

    private static void channelHasNoLengthAndNoCapacity(Round r) throws Exception {
        Timer t = Timer.start(SOON);
        r.say(t.channel().length(), t.channel().capacity());
        Time.sleep(SOON.multipliedBy(5));
        r.say(t.channel().length(), t.channel().capacity());
        r.say(fired(t.channel()));
    }

    private static void isNeverEarly(Round r) throws Exception {
        long begin = System.nanoTime();
        Timer.start(SOON).channel().receive();
        r.say(System.nanoTime() - begin >= SOON.toNanos());
        begin = System.nanoTime();
        Time.after(SOON).receive();
        r.say(System.nanoTime() - begin >= SOON.toNanos());
        begin = System.nanoTime();
        Time.sleep(SOON);
        r.say(System.nanoTime() - begin >= SOON.toNanos());
    }

    private static void earlierAfterWins(Round r) throws Exception {
        r.say(select(
            receive(Time.after(LATE), () -> "late"),
            receive(Time.after(SOON), () -> "soon")));
    }

    private static void laterAfterIsNotReady(Round r) throws Exception {
        Channel<Integer> c = Channel.buffered(1);
        r.say(select(
            receive(Time.after(LATE), () -> "late"),
            otherwise(() -> "default")));
        c.send(1);
        r.say(select(
            receive(Time.after(LATE), () -> "late"),
            receive(c, e -> element(e))));
    }

    private static void stopRacesWithAReceive(Round r) throws Exception {
        Timer t = Timer.start(Duration.ZERO);
        Time.sleep(SOON);
        r.race(() -> Boolean.toString(t.stop()), () -> tryFired(t.channel()));
    }
}
