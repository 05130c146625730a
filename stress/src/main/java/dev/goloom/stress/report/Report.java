package dev.goloom.stress.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The end of a run: tables for the terminal, {@code races.json} for machines, {@code races.md} for documents. */
public final class Report {

    private Report() {}

    /**
     * Prints and writes what came of the races.
     *
     * @param results what jcstress has left
     * @param folder where to write
     * @param out where to print
     * @param allCaught whether a race that is broken on purpose must be caught
     * @return whether all is well
     * @throws IOException if the files cannot be written
     */
    public static boolean write(RaceResults results, Path folder, PrintStream out, boolean allCaught)
            throws IOException {
        List<Race> races = results.races();
        List<Race> canaries = races.stream().filter(Race::isCanary).toList();
        RacesJson.write(results.platforms(), races, folder.resolve("races.json"));
        RacesMarkdown.write(results.platforms(), races, folder.resolve("races.md"));
        out.println(RaceTable.races(races, "samples"));
        if (!canaries.isEmpty()) {
            out.println(RaceTable.canaries(races, "samples"));
        }
        out.println(RaceTable.failures(races));
        results.platforms().forEach(out::println);
        out.println(
            (races.size() - canaries.size()) + " races, and " + canaries.size() + " that are broken on purpose, in "
                    + folder.resolve("races.json"));
        return !races.isEmpty()
                && races.stream().noneMatch(Race::failed)
                && (!allCaught || canaries.stream().allMatch(canary -> canary.caught() > 0));
    }
}
