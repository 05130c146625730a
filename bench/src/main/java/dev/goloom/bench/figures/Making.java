package dev.goloom.bench.figures;

import java.util.Arrays;
import java.util.List;

/** A timeout that is made on one side. */
public record Making(MadeTimeout made, Platform platform) implements Task {
    /** All that there are on one side. */
    public static List<Making> of(Platform platform) {
        return Arrays.stream(MadeTimeout.values()).filter(made -> !made.title(platform).isEmpty())
            .map(made -> new Making(made, platform)).toList();
    }

    @Override
    public String toString() {
        return "making %s, %s".formatted(made, platform);
    }
}
