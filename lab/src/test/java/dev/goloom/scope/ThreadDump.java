package dev.goloom.scope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A dump of all threads, virtual ones too, as {@code jcmd Thread.dump_to_file} writes it. By reflection, because the
 * module under test does not read the management modules, and should not.
 */
final class ThreadDump {

    private ThreadDump() {}

    /** The dump in one of the formats of {@code HotSpotDiagnosticMXBean.ThreadDumpFormat}. */
    static String take(String format) throws Exception {
        Class<?> diagnostic = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
        Object bean = Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getPlatformMXBean", Class.class)
            .invoke(null, diagnostic);
        Class<?> formats = Class.forName("com.sun.management.HotSpotDiagnosticMXBean$ThreadDumpFormat");
        Object wanted = Stream.of(formats.getEnumConstants())
            .filter(each -> each.toString().equals(format))
            .findAny()
            .orElseThrow();
        Path folder = Files.createTempDirectory("goloom");
        Path file = folder.resolve("threads");
        try {
            diagnostic.getMethod("dumpThreads", String.class, formats).invoke(bean, file.toString(), wanted);
            return Files.readString(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
