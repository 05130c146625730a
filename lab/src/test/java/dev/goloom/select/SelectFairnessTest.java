package dev.goloom.select;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.context.Context;
import dev.goloom.testing.Goroutine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each ready case has the same chance, whatever stands beside it and whatever was picked before: chi-square tests of what
 * many turns picked, for 2 to 8 ready cases.
 *
 * <p>The same tests have to reject pickers that are not fair though every case gets its turn: those that start somewhere
 * and take the first ready case from there on. There, a case behind a gap has the chance of the gap too.
 */
class SelectFairnessTest {

    private static final int MOST_READY = 8;

    /** A fair select fails once in a thousand million tests; the unfair ones are far below. */
    private static final double SIGNIFICANCE = 1e-9;

    private static final int PICKS_PER_CELL = 2_000;
    private static final int WAITS_PER_CASE = 100;

    @ParameterizedTest
    @EnumSource
    void ready_areEquallyLikely_whateverGapsAreBetween(Picker.Selects selects) throws Exception {
        for (int k = 2; k <= MOST_READY; k++) {
            Outcome outcome = countsWithGaps(k, selects);
            assertTrue(outcome.isFair(), outcome::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pairs_areEquallyLikely_noPickRemembersTheLast(Picker.Selects selects) throws Exception {
        for (int k = 2; k <= MOST_READY; k++) {
            Outcome outcome = countsOfPairs(k, selects);
            assertTrue(outcome.isFair(), outcome::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void reusedSelect_isAsFair(Picker.Selects selects) throws Exception {
        for (int k = 2; k <= MOST_READY; k++) {
            Outcome gaps = countsWithGaps(k, selects::makeReused);
            assertTrue(gaps.isFair(), gaps::toString);
            Outcome pairs = countsOfPairs(k, selects::makeReused);
            assertTrue(pairs.isFair(), pairs::toString);
        }
    }

    /** Without gaps, this one is fair: its pairs are not looked at. */
    @Test
    void control_randomStart_isRejectedBecauseOfTheGaps() throws Exception {
        for (int k = 2; k <= MOST_READY; k++) {
            Outcome outcome = countsWithGaps(k, Picker::randomStart);
            assertTrue(!outcome.isFair(), outcome::toString);
        }
    }

    @Test
    void control_advancingStart_isRejectedBecauseOfTheGaps_andOfThePairs() throws Exception {
        for (int k = 2; k <= MOST_READY; k++) {
            Outcome gaps = countsWithGaps(k, Picker::advancingStart);
            assertTrue(!gaps.isFair(), gaps::toString);
            Outcome pairs = countsOfPairs(k, Picker::advancingStart);
            assertTrue(!pairs.isFair(), pairs::toString);
        }
    }

    /** Cases at one channel become ready together. The partner finds them in a queue; so the queue has to be fair. */
    @Test
    void waitingSelect_withOneChannelInSeveralCases_isAsFair() throws Exception {
        for (int k = 2; k <= MOST_READY; k++) {
            Channel<Integer> channel = Channel.rendezvous();
            List<Case<Integer>> sends = new ArrayList<>();
            List<Case<Integer>> receives = new ArrayList<>();
            for (int i = 0; i < k; i++) {
                int which = i;
                sends.add(Select.send(channel, which, () -> which));
                receives.add(Select.receive(channel, () -> which));
            }
            assertFair(k + " sends, waiting", sends, () -> channel.receive());
            assertFair(k + " receives, waiting", receives, () -> {
                channel.send(0);
                return 0;
            });
        }
    }

    @Test
    void waitingSelect_withOneContextInSeveralCases_isAsFair() throws Exception {
        for (int k = 2; k <= MOST_READY; k++) {
            long[] counts = new long[k];
            for (int pick = 0; pick < k * WAITS_PER_CASE; pick++) {
                var context = Context.background().withCancel();
                List<Case<Integer>> cases = new ArrayList<>();
                for (int i = 0; i < k; i++) {
                    int which = i;
                    cases.add(Select.receive(context.done(), () -> which));
                }
                var selecting = Goroutine.start(() -> select(cases)).awaitBlocked();
                context.cancel();
                counts[selecting.join()]++;
            }
            assertFair(Outcome.of(k + " receives from one done(), waiting", counts));
        }
    }

    private static void assertFair(String what, List<Case<Integer>> cases, Callable<Integer> partner) throws Exception {
        long[] counts = new long[cases.size()];
        for (int pick = 0; pick < cases.size() * WAITS_PER_CASE; pick++) {
            var selecting = Goroutine.start(() -> select(cases)).awaitBlocked();
            partner.call();
            counts[selecting.join()]++;
        }
        assertFair(Outcome.of(what, counts));
    }

    private static void assertFair(Outcome outcome) {
        assertTrue(outcome.isFair(), outcome::toString);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no other way to an array of cases
    private static Integer select(List<Case<Integer>> cases) throws InterruptedException {
        return Select.select((Case<Integer>[]) cases.toArray(new Case[0]));
    }

    /** How often each ready case was picked, with a case that is not ready behind every second one of them. */
    private static Outcome countsWithGaps(int k, Picker.Maker maker) throws InterruptedException {
        List<Integer> readySlots = new ArrayList<>();
        int slots = 0;
        for (int i = 0; i < k; i++) {
            readySlots.add(slots++);
            slots += i % 2 == 0 && i < k - 1 ? 1 : 0;
        }
        boolean[] ready = new boolean[slots];
        readySlots.forEach(slot -> ready[slot] = true);
        Picker picker = maker.make(ready);
        long[] counts = new long[k];
        for (int i = 0; i < k * PICKS_PER_CELL; i++) {
            counts[readySlots.indexOf(picker.pick())]++;
        }
        return Outcome.of(k + " ready with gaps", counts);
    }

    /** How often each case followed each. Pairs do not overlap: then a fair picker's are independent of each other. */
    private static Outcome countsOfPairs(int k, Picker.Maker maker) throws InterruptedException {
        boolean[] ready = new boolean[k];
        Arrays.fill(ready, true);
        Picker picker = maker.make(ready);
        long[] counts = new long[k * k];
        for (int i = 0; i < counts.length * PICKS_PER_CELL; i++) {
            int first = picker.pick();
            counts[first * k + picker.pick()]++;
        }
        return Outcome.of("pairs of " + k + " ready", counts);
    }

    private record Outcome(String what, double p) {

        static Outcome of(String what, long[] counts) {
            return new Outcome(what + ", counts " + Arrays.toString(counts),
                ChiSquareTest.withDefaults().test(counts).getPValue());
        }

        boolean isFair() {
            return p > SIGNIFICANCE;
        }

        @Override
        public String toString() {
            return what + ", p = " + p + "; fair is above " + SIGNIFICANCE
                    + ". A select draws from ThreadLocalRandom, which takes no seed: to see it again, run it again";
        }
    }
}
