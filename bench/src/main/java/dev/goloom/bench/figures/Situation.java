package dev.goloom.bench.figures;

import dev.goloom.timeout.Strategy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A call in a circumstance; its caller is a goroutine. */
public record Situation(Circumstance circumstance, Strategy strategy, Platform platform) implements Task {
    /** All that there are on one side. */
    public static List<Situation> of(Platform platform) {
        return Arrays.stream(Circumstance.values())
            .flatMap(circumstance -> Stream.of(Strategy.CONTEXT, Strategy.TIME_AFTER).filter(circumstance::isFor)
                .map(strategy -> new Situation(circumstance, strategy, platform)))
            .toList();
    }

    /** The same call with nothing about it. */
    Situation alone() {
        return new Situation(Circumstance.ALONE, strategy, platform);
    }

    @Override
    public String toString() {
        return "%s %s, %s".formatted(strategy, circumstance, platform);
    }
}
