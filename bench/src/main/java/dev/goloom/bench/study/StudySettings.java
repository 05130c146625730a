package dev.goloom.bench.study;

import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * What the command line asks for.
 *
 * @param order the seed of the order in which the configurations run
 * @param go the command that starts Go
 * @param directory where the results go
 */
record StudySettings(StudySize size, long order, String go, Path directory) {
    /**
     * Reads the system properties {@code study}, {@code study.order}, {@code study.go} and {@code study.directory}; each
     * may be missing or empty.
     */
    static StudySettings fromSystemProperties() {
        String order = property("study.order", "");
        return new StudySettings(StudySize.of(property("study", "default")),
            order.isEmpty() ? RandomGenerator.getDefault().nextInt(1, 1_000_000) : Long.parseLong(order),
            property("study.go", "go"), Path.of(property("study.directory", "target/study")));
    }

    private static String property(String name, String otherwise) {
        String value = System.getProperty(name, "");
        return value.isEmpty() ? otherwise : value;
    }

    /** The command that runs the same study again. */
    String reproduce() {
        return "mvn -pl bench verify -Djdk=%d -Dstudy=%s -Dstudy.order=%d".formatted(Runtime.version().feature(), size,
            order);
    }
}
