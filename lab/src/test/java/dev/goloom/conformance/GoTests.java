package dev.goloom.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Go's own tests, as they are in the sources that come with a Go installation. */
record GoTests(Path root, String version) {

    private static final Pattern FUNCTION = Pattern.compile("(?m)^func (Test\\w*)\\(");

    private static final Pattern COMMENT = Pattern.compile("(?ms)^/\\*.*?\\*/");

    /** The Go on the PATH; empty if there is none. */
    static Optional<GoTests> installed() throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder("go", "env", "GOROOT", "GOVERSION");
            builder.environment().put("GOTOOLCHAIN", "local"); // never fetch another Go
            Process go = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            List<String> lines =
                new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return go.waitFor() == 0
                ? Optional.of(new GoTests(Path.of(lines.get(0)), lines.get(1)))
                : Optional.empty();
        } catch (IOException noGo) {
            return Optional.empty();
        }
    }

    /** Whether this is Go 1.x or one of its patches. */
    boolean isRelease(String release) {
        return version.equals("go" + release) || version.startsWith("go" + release + ".");
    }

    /** Whether the sources are there: some packages of Go leave the tests out. */
    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** The test functions of a file, or the programs in a folder, sorted. */
    List<String> in(String path) throws IOException {
        Path place = root.resolve(path);
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place)) {
                return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".go"))
                    .sorted()
                    .toList();
            }
        }
        String code = COMMENT.matcher(Files.readString(place)).replaceAll("");
        return FUNCTION.matcher(code)
            .results()
            .map(function -> function.group(1))
            .filter(name -> !name.equals("TestMain"))
            .sorted()
            .toList();
    }
}
