package dev.goloom.bench.study;

import dev.goloom.bench.jdk.Jdk;
import java.nio.file.Path;

/**
 * What the command line asks for.
 *
 * @param order the seed of the order in which the benchmarks run
 * @param go the command that starts Go
 * @param directory where the results go
 * @param jdk what is measured
 */
public record StudySettings(StudySize size, long order, String go, Path directory, Jdk jdk) {
    /** The command that runs the same study again. */
    String reproduce() {
        return "mvn -pl bench verify -Djdk=%d -Dstudy=%s -Dstudy.order=%d".formatted(jdk.version().feature(), size,
            order);
    }
}
