package dev.goloom.bench.scoreboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What runs in which order: rounds, each of which has every row once, and in it all who do it right after each other. The
 * order of the rows, and that within them, is shuffled anew in each round: a machine that gets slower does so for all.
 */
record Schedule(List<List<Entry>> rounds) {
    /**
     * A schedule.
     *
     * @param order the seed of the shuffles: the same seed, the same order
     * @param rows for each row, who does it
     */
    static Schedule of(int rounds, long order, List<List<Entry>> rows) {
        var random = new Random(order);
        var all = new ArrayList<List<Entry>>();
        for (int round = 0; round < rounds; round++) {
            var shuffled = new ArrayList<List<Entry>>();
            for (List<Entry> row : rows) {
                var entries = new ArrayList<>(row);
                Collections.shuffle(entries, random);
                shuffled.add(entries);
            }
            Collections.shuffle(shuffled, random);
            all.add(shuffled.stream().flatMap(Collection::stream).toList());
        }
        return new Schedule(List.copyOf(all));
    }

    int steps() {
        return rounds.stream().mapToInt(List::size).sum();
    }
}
