package dev.goloom.stress.virtual;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import dev.goloom.stress.report.Race;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What can be said of a round that does not end. */
final class HungRound {

    private HungRound() {}

    /** The race, the threads that matter most, and all other virtual threads: those that the state has started are among them. */
    static String describe(VirtualRace race, List<Thread> threads) {
        return "HUNG: a round of " + Race.idOf(race.name()) + " does not end. Who plays it, and its actors:\n"
                + threads.stream().map(HungRound::stack).collect(Collectors.joining())
                + "All threads:\n" + allThreads();
    }

    private static String stack(Thread thread) {
        return thread + " " + thread.getState() + "\n"
                + Arrays.stream(thread.getStackTrace()).map(frame -> "    at " + frame + "\n")
                    .collect(Collectors.joining());
    }

    private static String allThreads() {
        try {
            Path dump = Files.createTempDirectory("hung").resolve("threads.txt");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
            return Files.readString(dump);
        } catch (IOException unwritten) {
            return unwritten.toString();
        }
    }
}
