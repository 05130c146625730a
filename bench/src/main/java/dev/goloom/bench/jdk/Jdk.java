package dev.goloom.bench.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK, as the file {@code release} in it says.
 *
 * @param home where it is
 * @param vendor who has built it
 * @param version of its runtime
 */
public record Jdk(Path home, String vendor, Runtime.Version version) {
    /** The oldest that the library runs on. */
    private static final int OLDEST = 21;

    /** The one that runs this. */
    public static Jdk running() {
        return new Jdk(Path.of(System.getProperty("java.home")), System.getProperty("java.vendor"), Runtime.version());
    }

    /**
     * Finds a JDK by its home or by its number; of several with that number the newest.
     *
     * @throws IllegalArgumentException with what was looked for and where, if there is none, or it is too old
     */
    public static Jdk find(String wanted) {
        return wanted.chars().allMatch(Character::isDigit) ? newest(wanted, homes()) : at(wanted);
    }

    private static Jdk at(String home) {
        Jdk found = read(Path.of(home))
            .orElseThrow(
                () -> new IllegalArgumentException("no JDK at " + home + ": it has no bin/java or no release"));
        if (found.version().feature() < OLDEST) {
            throw new IllegalArgumentException("the JDK at " + home + " is too old: " + found.version()
                    + ", needs " + OLDEST + " or newer");
        }
        return found;
    }

    static Jdk newest(String feature, List<Path> homes) {
        int number = Integer.parseInt(feature);
        if (number < OLDEST) {
            throw new IllegalArgumentException("JDK " + feature + " is too old: needs " + OLDEST + " or newer");
        }
        return homes.stream().flatMap(home -> read(home).stream()).filter(jdk -> jdk.version().feature() == number)
            .max(Comparator.comparing(Jdk::version)).orElseThrow(() -> new IllegalArgumentException(
                "no JDK %s in any of %s; its home can be given instead".formatted(feature, homes)));
    }

    static Optional<Jdk> read(Path home) {
        Path java = home.resolve("bin").resolve("java");
        if (!Files.isExecutable(java) && !Files.isExecutable(home.resolve("bin").resolve("java.exe"))) {
            return Optional.empty();
        }
        var release = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
            String version =
                unquoted(release.getProperty("JAVA_RUNTIME_VERSION", release.getProperty("JAVA_VERSION", "")));
            return Optional.of(new Jdk(home.toRealPath(), unquoted(release.getProperty("IMPLEMENTOR", "unknown")),
                Runtime.Version.parse(version)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String unquoted(String value) {
        return value.replace("\"", "");
    }

    /** Where JDKs are usually put, and where the environment says that there is one. */
    private static List<Path> homes() {
        var homes = new ArrayList<Path>();
        homes.add(running().home());
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
            }
        });
        Path user = Path.of(System.getProperty("user.home"));
        for (Path folder : List.of(Path.of("/usr/lib/jvm"), user.resolve(".sdkman/candidates/java"),
            user.resolve(".jdks"),
            Path.of("/Library/Java/JavaVirtualMachines"), Path.of("C:\\Program Files\\Java"),
            Path.of("C:\\Program Files\\Eclipse Adoptium"))) {
            homes.addAll(within(folder));
        }
        return homes.stream().distinct().toList();
    }

    private static List<Path> within(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.map(home -> Files.isDirectory(home.resolve("Contents/Home"))
                ? home.resolve("Contents/Home")
                : home).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** What starts it. */
    public Path java() {
        return home.resolve("bin").resolve("java");
    }

    @Override
    public String toString() {
        return vendor + " " + version;
    }
}
