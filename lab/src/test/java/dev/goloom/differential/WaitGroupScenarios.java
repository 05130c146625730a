package dev.goloom.differential;

import static dev.goloom.differential.Scenario.same;
import static dev.goloom.differential.Words.attempt;
import static dev.goloom.differential.Words.size;

import dev.goloom.channel.Channel;
import dev.goloom.scope.WaitGroup;
import java.util.List;

/** {@code waitgroup.go}. */
final class WaitGroupScenarios {

    static final List<Scenario> ALL = List.of(
        same("waitGroup.zeroDoesNotWait", WaitGroupScenarios::zeroDoesNotWait),
        same("waitGroup.waitsForTheLast", WaitGroupScenarios::waitsForTheLast),
        same("waitGroup.manyWait", WaitGroupScenarios::manyWait),
        same("waitGroup.canBeUsedAgain", WaitGroupScenarios::canBeUsedAgain),
        same("waitGroup.negativeDelta", WaitGroupScenarios::negativeDelta),
        same("waitGroup.negativeCounter", WaitGroupScenarios::negativeCounter),
        same("waitGroup.results", WaitGroupScenarios::results));

    private WaitGroupScenarios() {}

    private static String waitFor(WaitGroup wg) throws InterruptedException {
        wg.await();
        return "zero";
    }

    private static void zeroDoesNotWait(Round r) throws Exception {
        WaitGroup wg = new WaitGroup();
        r.say(waitFor(wg));
        wg.add(1);
        wg.done();
        r.say(waitFor(wg));
    }

    private static void waitsForTheLast(Round r) throws Exception {
        WaitGroup wg = new WaitGroup();
        wg.add(2);
        var waiting = r.start(() -> waitFor(wg)).awaitBlocked();
        wg.done();
        waiting.awaitBlocked();
        wg.add(1);
        wg.done();
        waiting.awaitBlocked();
        wg.done();
        r.say(waiting.join());
    }

    private static void manyWait(Round r) throws Exception {
        WaitGroup wg = new WaitGroup();
        wg.add(1);
        var first = r.start(() -> waitFor(wg)).awaitBlocked();
        var second = r.start(() -> waitFor(wg)).awaitBlocked();
        var third = r.start(() -> waitFor(wg)).awaitBlocked();
        wg.done();
        r.say(first.join(), second.join(), third.join());
    }

    private static void canBeUsedAgain(Round r) throws Exception {
        WaitGroup wg = new WaitGroup();
        for (int i = 0; i < 3; i++) {
            wg.add(1);
            var waiting = r.start(() -> waitFor(wg)).awaitBlocked();
            wg.done();
            r.say(waiting.join());
        }
    }

    private static void negativeDelta(Round r) throws Exception {
        WaitGroup wg = new WaitGroup();
        wg.add(3);
        var waiting = r.start(() -> waitFor(wg)).awaitBlocked();
        wg.add(-2);
        waiting.awaitBlocked();
        wg.add(-1);
        r.say(waiting.join());
    }

    private static void negativeCounter(Round r) throws Exception {
        WaitGroup done = new WaitGroup();
        WaitGroup negative = new WaitGroup();
        r.say(attempt(done::done));
        negative.add(1);
        r.say(attempt(() -> negative.add(-2)));
    }

    private static void results(Round r) throws Exception {
        WaitGroup wg = new WaitGroup();
        Channel<Integer> results = Channel.buffered(10);
        for (int i = 0; i < 10; i++) {
            int n = i;
            wg.go(() -> results.send(n * n));
        }
        r.say(waitFor(wg), size(results));
        results.close();
        int sum = 0;
        for (int result : results) {
            sum += result;
        }
        r.say(sum);
    }
}
