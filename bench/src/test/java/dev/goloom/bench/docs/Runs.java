package dev.goloom.bench.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The runs whose figures the documentation quotes. */
final class Runs {
    private static final Path FOLDER = Path.of("../docs/runs");

    private Runs() {}

    /** Those whose files are called {@code kind-….json}, in the order of these names. */
    static <T> List<T> read(String kind, Class<T> type) throws IOException {
        var runs = new ArrayList<T>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(kind + "-")).sorted()
                .toList()) {
                runs.add(JsonMapper.shared().readValue(Files.readString(file), type));
            }
        }
        return List.copyOf(runs);
    }
}
