package dev.goloom.bench.figures;

import java.util.List;

/** A whole study, as written to {@code study.json}. */
public record StudyResult(Environment environment, List<SeedRow> seed, List<Measured> measured,
        List<LadderRow> ladder, List<SituationRow> situations, List<HeardRow> heard, List<FiredRow> fired,
        List<RetainedRow> retained,
        List<Claim> claims) {
    public StudyResult {
        seed = List.copyOf(seed);
        measured = List.copyOf(measured);
        ladder = List.copyOf(ladder);
        situations = List.copyOf(situations);
        heard = List.copyOf(heard);
        fired = List.copyOf(fired);
        retained = List.copyOf(retained);
        claims = List.copyOf(claims);
    }

    /** How many calls ended the other way because the machine stood still meanwhile. */
    public int stalled() {
        return measured.stream().mapToInt(Measured::stalled).sum()
                + ladder.stream().mapToInt(LadderRow::stalled).sum()
                + situations.stream().mapToInt(SituationRow::stalled).sum();
    }
}
