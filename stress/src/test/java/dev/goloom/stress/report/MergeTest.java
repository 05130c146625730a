package dev.goloom.stress.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.DiskWriteCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.NodeType;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.util.Environment;

/** Several runs, each with a file of its own, become one report. */
class MergeTest {

    private static final String RACE = "dev.goloom.stress.virtual.Planted.Fine";
    private static final String ALLOWED = "true, true, 2";
    private static final String CANARY = "dev.goloom.stress.virtual.Planted.BrokenOnPurpose";

    @TempDir
    Path folder;

    @Test
    void outcomesOfSeveralFiles_areAddedUp() throws Exception {
        RaceResults results = RaceResults.read(List.of(
            file("shard-1", normal(ALLOWED, 300)), file("shard-2", normal(ALLOWED, 50), normal(ALLOWED, 7))));

        Race race = results.races().get(0);
        assertEquals(1, results.races().size());
        assertEquals(357, race.samples());
        assertEquals(ALLOWED, race.rarest().orElseThrow().outcome());
        assertEquals(List.of(Platform.here()), results.platforms());
        assertTrue(write(results, false));
    }

    @Test
    void violationInOneFile_failsTheWhole_andNamesItsPlatformAndFlags() throws Exception {
        RaceResults results =
            RaceResults.read(List.of(file("shard-1", normal(ALLOWED, 300)), file("shard-2", normal("snakes", 3))));

        Race race = results.races().get(0);
        assertEquals(3, race.forbidden());
        assertEquals(List.of("3 times snakes, " + Platform.here() + ", [-Xint]"), race.violations());
        assertFalse(write(results, false));
    }

    @Test
    void jvmThatDied_failsTheWhole() throws Exception {
        RaceResults results = RaceResults.read(
            List.of(file("shard-1", normal(ALLOWED, 300)), file("shard-2", result(Status.VM_ERROR))));

        assertEquals(1, results.races().get(0).errors().size());
        assertFalse(write(results, false));
    }

    @Test
    void canaryCaughtInOneFile_isCaught_andInNone_failsWhereItMustBe() throws Exception {
        TestResult quiet = named(CANARY, Status.NORMAL); // it never raced
        TestResult loud = named(CANARY, Status.NORMAL);
        loud.addState("anything", 1);

        RaceResults none = RaceResults.read(List.of(file("quiet", quiet)));
        assertFalse(write(none, true));
        assertTrue(write(none, false));
        assertTrue(write(RaceResults.read(List.of(file("quiet-too", quiet), file("loud", loud))), true));
    }

    @Test
    void noFiles_isNoSuccess() throws Exception {
        assertFalse(write(RaceResults.read(List.of()), false));
    }

    private boolean write(RaceResults results, boolean allCaught) throws IOException {
        return Report.write(results, Files.createDirectories(folder.resolve("out")),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), allCaught);
    }

    private static TestResult normal(String outcome, long count) throws IOException {
        TestResult result = result(Status.NORMAL);
        result.addState(outcome, count);
        return result;
    }

    private static TestResult result(Status status) throws IOException {
        return named(RACE, status);
    }

    private static TestResult named(String race, Status status) throws IOException {
        TestInfo info = TestList.getInfo(race);
        Options options = new Options(new String[] {"-v"});
        assertTrue(options.parse());
        TestResult result = new TestResult(status);
        result.setConfig(new TestConfig(options, info, 0, List.of("-Xint"), 0,
            new SchedulingClass(AffinityMode.NONE, info.threads(), NodeType.PACKAGE)));
        result.setEnv(Environment.getInstance());
        return result;
    }

    private Path file(String name, TestResult... results) throws IOException {
        Path file = folder.resolve(name + ".bin.gz");
        DiskWriteCollector writer = new DiskWriteCollector(file.toString());
        for (TestResult result : results) {
            writer.add(result);
        }
        writer.close();
        return file;
    }
}
