package dev.goloom.bench.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {
    @TempDir
    private Path places;

    @Test
    void number_findsTheNewestOfThem() throws IOException {
        List<Path> homes =
            List.of(jdk("a", "25.0.2+7"), jdk("b", "25.0.10+1-LTS"), jdk("c", "21.0.4"), places.resolve("d"));

        assertEquals("Vendor 25.0.10+1-LTS", Jdk.newest("25", homes).toString());
        assertEquals("Vendor 21.0.4", Jdk.newest("21", homes).toString());
    }

    @Test
    void numberThatIsNotThere_saysWhereItWasLookedFor() throws IOException {
        List<Path> homes = List.of(jdk("a", "25.0.2+7"));
        var missing = assertThrows(IllegalArgumentException.class, () -> Jdk.newest("26", homes));

        assertEquals("no JDK 26 in any of " + homes + "; its home can be given instead", missing.getMessage());
    }

    @Test
    void home_isRead() throws IOException {
        Path home = jdk("a", "25.0.2+7");

        assertEquals(25, Jdk.find(home.toString()).version().feature());
        assertEquals(home.toRealPath().resolve("bin").resolve("java"), Jdk.find(home.toString()).java());
    }

    @Test
    void oldHome_isRefused() throws IOException {
        String home = jdk("a", "17.0.1").toString();
        var tooOld = assertThrows(IllegalArgumentException.class, () -> Jdk.find(home));

        assertEquals("the JDK at " + home + " is too old: 17.0.1, needs 21 or newer", tooOld.getMessage());
    }

    @Test
    void whatIsNoJdk_isPassedOver() throws IOException {
        Path broken = jdk("a", "25");
        Files.writeString(broken.resolve("release"), "JAVA_VERSION=\"what\"\n");

        assertEquals(Optional.empty(), Jdk.read(broken));
        assertEquals(Optional.empty(), Jdk.read(places));
    }

    @Test
    void running_isThisOne() {
        assertEquals(Runtime.version(), Jdk.running().version());
        assertTrue(Files.isDirectory(Jdk.running().home()));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = places.resolve(name);
        Path bin = Files.createDirectories(home.resolve("bin"));
        assertTrue(Files.createFile(bin.resolve("java")).toFile().setExecutable(true));
        Files.writeString(home.resolve("release"),
            "IMPLEMENTOR=\"Vendor\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
