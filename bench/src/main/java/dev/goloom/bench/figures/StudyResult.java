package dev.goloom.bench.figures;

import java.util.List;

/** A whole study, as written to {@code study.json}. */
public record StudyResult(Environment environment, List<SeedRow> seed, List<Measured> measured, List<Claim> claims) {
    public StudyResult {
        seed = List.copyOf(seed);
        measured = List.copyOf(measured);
        claims = List.copyOf(claims);
    }
}
