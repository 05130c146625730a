package dev.goloom.bench.study;

import dev.goloom.bench.figures.Experiment;
import dev.goloom.bench.jdk.Jdk;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the command line asks for.
 *
 * @param experiments what is measured
 * @param order the seed of the order in which the benchmarks run
 * @param gos the commands that start Go; the first is the one that all experiments are about
 * @param directory where the results go
 * @param jdks likewise
 */
public record StudySettings(StudySize size, Set<Experiment> experiments, long order, List<String> gos, Path directory,
        List<Jdk> jdks) {
    public StudySettings {
        if (experiments.isEmpty() || gos.isEmpty() || jdks.isEmpty()) {
            throw new IllegalArgumentException(
                "nothing to measure: %s, %s, %s".formatted(experiments, gos, jdks));
        }
        experiments = Set.copyOf(experiments);
        gos = List.copyOf(gos);
        jdks = List.copyOf(jdks);
    }

    /** The one that all experiments are about. */
    Jdk jdk() {
        return jdks.getFirst();
    }

    /** The command that runs the same study again. */
    String reproduce() {
        String only = EnumSet.copyOf(experiments).equals(size.experiments())
            ? ""
            : " -Dstudy.only=" + EnumSet.copyOf(experiments).stream().map(Experiment::toString)
                .collect(Collectors.joining(","));
        String several = jdks.size() == 1
            ? ""
            : " -Djdks=" + jdks.stream().map(jdk -> Integer.toString(jdk.version().feature()))
                .collect(Collectors.joining(","));
        return "mvn -pl bench verify -Djdk=%d%s -Dstudy=%s%s -Dstudy.order=%d".formatted(jdk().version().feature(),
            several, size, only, order);
    }
}
