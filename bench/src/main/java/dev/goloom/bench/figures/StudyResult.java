package dev.goloom.bench.figures;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A whole study, as written to {@code study.json}. What was not measured is empty.
 *
 * @param processes what each process found, one after the other
 */
public record StudyResult(Environment environment, List<SeedRow> seed, List<Measured> measured,
        List<LadderRow> ladder, List<CallerRow> callers, List<SituationRow> situations, List<MadeRow> made,
        List<VersionRow> versions, List<HeardRow> heard, List<FiredRow> fired, List<RetainedRow> retained,
        List<Claim> claims, List<MeasuredProcess> processes) {
    public StudyResult {
        seed = List.copyOf(seed);
        measured = List.copyOf(measured);
        ladder = List.copyOf(ladder);
        callers = List.copyOf(callers);
        situations = List.copyOf(situations);
        made = List.copyOf(made);
        versions = List.copyOf(versions);
        heard = List.copyOf(heard);
        fired = List.copyOf(fired);
        retained = List.copyOf(retained);
        claims = List.copyOf(claims);
        processes = List.copyOf(processes);
    }

    /** How many calls ended the other way because the machine stood still meanwhile. */
    public int stalled() {
        return Stream.of(sum(measured, Measured::stalled), sum(ladder, LadderRow::stalled),
            sum(callers.stream().filter(row -> row.caller() != Caller.ONE_CARRIER).toList(), CallerRow::stalled),
            sum(situations, SituationRow::stalled), sum(versions, VersionRow::stalled)).mapToInt(each -> each).sum();
    }

    private static <T> int sum(List<T> rows, Function<T, Integer> stalled) {
        return rows.stream().mapToInt(stalled::apply).sum();
    }
}
