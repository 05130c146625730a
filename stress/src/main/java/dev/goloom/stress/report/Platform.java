package dev.goloom.stress.report;

import java.util.Map;
import org.openjdk.jcstress.util.Environment;

/**
 * What a race ran on: its memory model is that of the processor and of the JVM's compilers.
 *
 * @param jdk the version of the JVM
 * @param vm its name
 * @param os the operating system
 * @param arch the architecture of the processor
 */
public record Platform(String jdk, String vm, String os, String arch) {

    /** That of this JVM. */
    public static Platform here() {
        return of(Environment.getInstance().entries());
    }

    static Platform of(Map<String, String> environment) {
        return new Platform(
            environment.getOrDefault("java.vm.version", "?"),
            environment.getOrDefault("java.vm.name", "?"),
            environment.getOrDefault("os.name", "?"),
            environment.getOrDefault("os.arch", "?"));
    }

    @Override
    public String toString() {
        return "JDK " + jdk + " on " + os + " " + arch;
    }
}
