package dev.goloom.differential;

import static dev.goloom.differential.ContextDeadlineScenarios.LATE;
import static dev.goloom.differential.ContextDeadlineScenarios.SOON;
import static dev.goloom.differential.Scenario.same;
import static dev.goloom.differential.Words.attempt;
import static dev.goloom.differential.Words.fired;
import static dev.goloom.differential.Words.receive;
import static dev.goloom.differential.Words.tryFired;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;

import dev.goloom.channel.Channel;
import dev.goloom.time.Ticker;
import dev.goloom.time.Time;
import java.time.Duration;
import java.util.List;

/** {@code ticker.go}. */
final class TickerScenarios {

    static final List<Scenario> ALL = List.of(
        same("ticker.ticks", TickerScenarios::ticks),
        same("ticker.stopIsNotAClose", TickerScenarios::stopIsNotAClose),
        same("ticker.nothingStaleAfterStop", TickerScenarios::nothingStaleAfterStop),
        same("ticker.nothingStaleAfterReset", TickerScenarios::nothingStaleAfterReset),
        same("ticker.dropsTicksForASlowReceiver", TickerScenarios::dropsTicksForASlowReceiver),
        same("ticker.resetToAShorterPeriod", TickerScenarios::resetToAShorterPeriod),
        same("ticker.resetAfterStop", TickerScenarios::resetAfterStop),
        same("ticker.resetWhileSomebodyWaits", TickerScenarios::resetWhileSomebodyWaits),
        same("ticker.periodIsPositive", TickerScenarios::periodIsPositive),
        same("ticker.channelHasNoLengthAndNoCapacity", TickerScenarios::channelHasNoLengthAndNoCapacity),
        same("ticker.inALoopUntilDone", TickerScenarios::inALoopUntilDone));

    private TickerScenarios() {}

    private static void ticks(Round r) throws Exception {
        long begin = System.nanoTime();
        Ticker t = Ticker.start(SOON);
        r.say(fired(t.channel()), fired(t.channel()), fired(t.channel()));
        r.say(System.nanoTime() - begin >= 3 * SOON.toNanos());
        t.stop();
    }

    private static void stopIsNotAClose(Round r) {
        Ticker t = Ticker.start(LATE);
        var waiting = r.start(() -> fired(t.channel())).awaitBlocked();
        t.stop();
        t.stop();
        r.say(tryFired(t.channel()));
        waiting.awaitBlocked();
    }

    private static void nothingStaleAfterStop(Round r) throws Exception {
        Ticker t = Ticker.start(SOON);
        Time.sleep(SOON.multipliedBy(5));
        t.stop();
        r.say(tryFired(t.channel()));
    }

    private static void nothingStaleAfterReset(Round r) throws Exception {
        Ticker t = Ticker.start(SOON);
        Time.sleep(SOON.multipliedBy(5));
        t.reset(LATE);
        r.say(tryFired(t.channel()));
    }

    private static void dropsTicksForASlowReceiver(Round r) throws Exception {
        Ticker t = Ticker.start(SOON);
        Time.sleep(SOON.multipliedBy(50));
        int ticks = 0;
        while (tryFired(t.channel()).equals("fired")) { // one, and another if this takes long
            ticks++;
        }
        r.say(ticks > 0, ticks < 25);
        r.say(fired(t.channel()));
        t.stop();
    }

    private static void resetToAShorterPeriod(Round r) throws Exception {
        Ticker t = Ticker.start(LATE);
        r.say(tryFired(t.channel()));
        t.reset(SOON);
        r.say(fired(t.channel()), fired(t.channel()));
        t.stop();
    }

    private static void resetAfterStop(Round r) throws Exception {
        Ticker t = Ticker.start(LATE);
        t.stop();
        t.reset(SOON);
        r.say(fired(t.channel()), fired(t.channel()));
        t.stop();
    }

    private static void resetWhileSomebodyWaits(Round r) throws Exception {
        Ticker t = Ticker.start(LATE);
        var waiting = r.start(() -> fired(t.channel())).awaitBlocked();
        t.reset(SOON);
        r.say(waiting.join());
        t.stop();
    }

    private static void periodIsPositive(Round r) throws Exception {
        r.say(attempt(() -> Ticker.start(Duration.ZERO)));
        r.say(attempt(() -> Ticker.start(Duration.ofNanos(-1))));
        Ticker t = Ticker.start(SOON);
        r.say(attempt(() -> t.reset(Duration.ZERO)));
        r.say(attempt(() -> t.reset(LATE.negated())));
        r.say(fired(t.channel()));
        t.stop();
    }

    private static void channelHasNoLengthAndNoCapacity(Round r) throws Exception {
        Ticker t = Ticker.start(SOON);
        Time.sleep(SOON.multipliedBy(5));
        r.say(t.channel().length(), t.channel().capacity());
        t.stop();
    }

    private static void inALoopUntilDone(Round r) throws Exception {
        Ticker t = Ticker.start(SOON);
        Channel<Integer> done = Channel.rendezvous();
        var counting = r.start(() -> {
            boolean ended = false;
            for (int i = 0; !ended; i++) {
                int ticks = i;
                ended = select(
                    receive(t.channel(), () -> {
                        if (ticks == 3) {
                            done.close();
                        }
                        return false;
                    }),
                    receive(done, () -> true));
            }
            return "done";
        });
        r.say(receive(done));
        r.say(counting.join());
        t.stop();
    }
}
