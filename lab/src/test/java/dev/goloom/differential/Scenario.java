package dev.goloom.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small program that stands in Go and in Java, and how its plays are to be compared.
 *
 * @param name the same on both sides
 * @param kind what of the two is to be equal
 * @param rounds how often to play it on each side
 * @param outcomes what a round may say, its lines separated by {@code " | "}; empty if each round has its one answer
 * @param play the program
 */
record Scenario(String name, Kind kind, int rounds, Set<String> outcomes, Play play) {

    /** How many times as many random programs to play as usual. */
    private static final int LONGER = Integer.getInteger("goloom.longer", 1);

    enum Kind {
        /** Go and Java say the same in each round. */
        SAME,

        /** Over all rounds, Go and Java say exactly these outcomes. */
        ALL_OF,

        /** Over all rounds, Go and Java say some of these outcomes: at least one of them is too rare to wait for. */
        SOME_OF
    }

    @FunctionalInterface
    interface Play {

        void play(Round round) throws Exception;
    }

    /** A program whose outcome does not depend on who is faster, or on chance. */
    static Scenario same(String name, Play play) {
        return new Scenario(name, Kind.SAME, 3, Set.of(), play);
    }

    /** A program that is made up of random numbers, but whose outcome then does not depend on anything else. */
    static Scenario random(String name, int rounds, Play play) {
        return new Scenario(name, Kind.SAME, rounds * LONGER, Set.of(), play);
    }

    /** A program whose outcomes, in so many rounds, are all seen, so likely that a missing one is a difference. */
    static Scenario allOf(String name, Play play, String... outcomes) {
        return new Scenario(name, Kind.ALL_OF, 300, Set.of(outcomes), play);
    }

    /** A program one of whose outcomes may not be seen. */
    static Scenario someOf(String name, Play play, String... outcomes) {
        return new Scenario(name, Kind.SOME_OF, 300, Set.of(outcomes), play);
    }

    /** Plays the rounds on goloom; round i has the seed {@code seed + i}, as in Go. */
    List<List<String>> playInJava(long seed) throws Exception {
        List<List<String>> said = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Round round = new Round(seed + i);
            play.play(round);
            said.add(round.end());
        }
        return said;
    }

    /** Throws an error that shows both sides if they differ. */
    void compare(long seed, List<List<String>> go, List<List<String>> java) {
        if (go.size() != rounds || java.size() != rounds) {
            throw new AssertionError("%d rounds in Go, %d in Java".formatted(go.size(), java.size()));
        }
        if (kind == Kind.SAME) {
            for (int i = 0; i < rounds; i++) {
                if (!go.get(i).equals(java.get(i))) {
                    fail("differs in round " + i, seed + i, 1, go.get(i), java.get(i));
                }
            }
            return;
        }
        Set<String> inGo = outcomesOf(go);
        Set<String> inJava = outcomesOf(java);
        Set<String> expected = new TreeSet<>(outcomes);
        if (!expected.containsAll(inGo) || !expected.containsAll(inJava)) {
            fail("has an outcome that is not among " + lines(expected), seed, rounds, inGo, inJava);
        }
        if (kind == Kind.ALL_OF && (!inGo.equals(expected) || !inJava.equals(expected))) {
            fail("lacks an outcome of " + lines(expected), seed, rounds, inGo, inJava);
        }
    }

    private static Set<String> outcomesOf(List<List<String>> rounds) {
        Set<String> outcomes = new TreeSet<>();
        rounds.forEach(round -> outcomes.add(String.join(" | ", round)));
        return outcomes;
    }

    private void fail(String how, long seed, int rounds, Iterable<String> go, Iterable<String> java) {
        throw new AssertionError("""
            %s %s

            Go said:%s
            goloom said:%s

            To play them again:
              (cd lab/src/test/go && go run . %d %s %d)
              mvn -pl lab test -Dtest=DifferentialTest -Dgoloom.scenario=%s -Dgoloom.seed=%d
            """.formatted(name, how, lines(go), lines(java), seed, name, rounds, name, seed));
    }

    private static String lines(Iterable<String> lines) {
        return "\n    " + String.join("\n    ", lines);
    }

    @Override
    public String toString() {
        return name;
    }
}
