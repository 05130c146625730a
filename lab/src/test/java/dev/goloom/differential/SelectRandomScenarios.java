package dev.goloom.differential;

import static dev.goloom.differential.Scenario.random;
import static dev.goloom.differential.Words.attempt;
import static dev.goloom.differential.Words.closing;
import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.send;
import static java.util.Objects.requireNonNull;

import dev.goloom.channel.Channel;
import dev.goloom.select.Case;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code select_random.go}. */
final class SelectRandomScenarios {

    static final List<Scenario> ALL = List.of(
        random("selectRandom.oneReadyAtMost", 100, SelectRandomScenarios::oneReadyAtMost));

    private SelectRandomScenarios() {}

    /** A channel of a random program, and what its goroutines do there. */
    private static final class Place {

        final Channel<Integer> c;
        boolean closed;
        int senders; // selects that wait
        int receivers; // selects that wait

        Place(int capacity) {
            c = Channel.buffered(capacity);
        }

        boolean canSend() {
            return closed || c.length() < c.capacity() || receivers > 0;
        }

        boolean canReceive() {
            return closed || c.length() > 0 || senders > 0;
        }
    }

    /**
     * The scenario starts one random select after the other, each when everything stands still, and closes a channel now
     * and then, and all of them at last. Which of several ready cases is committed is open; so selects with several are
     * left out.
     */
    private static void oneReadyAtMost(Round r) throws Exception {
        List<Place> places = List.of(new Place(0), new Place(1), new Place(r.below(3)));
        List<Selecting> all = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            if (r.below(25) == 0) {
                Place p = places.get(r.below(places.size()));
                p.closed = true;
                r.say(step, "close " + closing(p.c));
            } else {
                Selecting s = new Selecting(step, places, r.below(4) == 0);
                for (int i = 0; i < places.size(); i++) {
                    s.directions[i] = r.below(3) - 1;
                }
                if (s.cases() > 0 && s.ready() < 2) {
                    s.count(1);
                    s.goroutine = r.start(s::run).settle();
                    all.add(s);
                }
            }
            saySelected(r, all);
        }
        for (int i = 0; i < places.size(); i++) {
            r.say("at last: close", i, closing(places.get(i).c));
            saySelected(r, all);
        }
    }

    private static void saySelected(Round r, List<Selecting> all) throws Exception {
        for (Selecting s : List.copyOf(all)) {
            Goroutine<String> goroutine = requireNonNull(s.goroutine).settle();
            if (goroutine.isDone()) {
                s.count(-1);
                r.say(s.step, goroutine.join());
                all.remove(s);
            }
        }
    }

    /**
     * A goroutine of a random program that selects. For each place it has a direction: 1 if it sends there, -1 if it
     * receives, and 0 if it does neither.
     */
    private static final class Selecting {

        final int step;
        final List<Place> places;
        final int[] directions;
        final boolean withDefault;
        @Nullable Goroutine<String> goroutine;

        Selecting(int step, List<Place> places, boolean withDefault) {
            this.step = step;
            this.places = places;
            this.directions = new int[places.size()];
            this.withDefault = withDefault;
        }

        int cases() {
            return Arrays.stream(directions).map(direction -> direction * direction).sum();
        }

        int ready() {
            int ready = 0;
            for (int i = 0; i < directions.length; i++) {
                Place p = places.get(i);
                if (directions[i] > 0 ? p.canSend() : directions[i] < 0 && p.canReceive()) {
                    ready++;
                }
            }
            return ready;
        }

        void count(int by) {
            for (int i = 0; i < directions.length; i++) {
                switch (directions[i]) {
                    case 1 -> places.get(i).senders += by;
                    case -1 -> places.get(i).receivers += by;
                    default -> {
                    }
                }
            }
        }

        @SuppressWarnings({"rawtypes", "unchecked"}) // an array of a generic type
        String run() throws Exception {
            List<Case<String>> cases = new ArrayList<>();
            for (int i = 0; i < directions.length; i++) {
                int place = i;
                Channel<Integer> c = places.get(i).c;
                switch (directions[i]) {
                    case 1 -> cases.add(send(c, step, () -> "sent to " + place));
                    case -1 -> cases.add(receive(c, e -> "received from " + place + ": " + Words.element(e)));
                    default -> {
                    }
                }
            }
            if (withDefault) {
                cases.add(otherwise(() -> "default"));
            }
            StringBuilder outcome = new StringBuilder();
            Case<String>[] array = cases.toArray(new Case[0]);
            String ended = attempt(() -> outcome.append(step % 2 == 0 ? select(array) : Select.of(array).run()));
            return ended.equals("ok") ? outcome.toString() : ended;
        }
    }
}
