package dev.goloom.stress.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people read at the end of a run. */
public final class RaceTable {

    private RaceTable() {}

    /** The races: how often each ran, how often it was wrong, and the allowed outcome that it showed least often. */
    public static String races(List<Race> all, String counted) {
        return AsciiTable.getTable(all.stream().filter(race -> !race.isCanary()).toList(), List.of(
            new Column().header("race").dataAlign(HorizontalAlign.LEFT).with(Race::id),
            number(counted).with(race -> grouped(race.samples())),
            number("forbidden").with(race -> race.errors().isEmpty() ? grouped(race.forbidden()) : "ERROR"),
            new Column().header("rarest allowed outcome").dataAlign(HorizontalAlign.LEFT).maxWidth(60)
                .with(RaceTable::rarest)));
    }

    /** The canaries: how often each was caught. */
    public static String canaries(List<Race> all, String counted) {
        return AsciiTable.getTable(all.stream().filter(Race::isCanary).toList(), List.of(
            new Column().header("broken on purpose").dataAlign(HorizontalAlign.LEFT).with(Race::id),
            number(counted).with(race -> grouped(race.samples())),
            number("caught").with(race -> race.caught() == 0 ? "NOT CAUGHT" : grouped(race.caught()))));
    }

    /** What failed, in full. */
    public static String failures(List<Race> all) {
        return all.stream()
            .filter(Race::failed)
            .map(race -> "FAILED " + race.id() + "\n" + lines(race.errors()) + lines(race.violations())
                    + lines(race.seen()))
            .collect(Collectors.joining());
    }

    private static String lines(List<?> all) {
        return all.stream().map(each -> "  " + each + "\n").collect(Collectors.joining());
    }

    private static Column number(String header) {
        return new Column().header(header).dataAlign(HorizontalAlign.RIGHT);
    }

    private static String rarest(Race race) {
        return race.rarest().map(seen -> grouped(seen.count()) + " × " + seen.outcome()).orElse("-");
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
