package dev.goloom.bench.figures;

import java.util.List;

/** A ladder that was measured alone. */
public record LadderResult(Environment environment, List<LadderRow> ladder) {
    public LadderResult {
        ladder = List.copyOf(ladder);
    }
}
