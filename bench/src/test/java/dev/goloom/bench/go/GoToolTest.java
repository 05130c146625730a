package dev.goloom.bench.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a command of the test's own instead of Go. */
class GoToolTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void noSuchCommand_isNotFound() throws InterruptedException {
        GoTool go = GoTool.find("no-such-go");

        assertEquals("no-such-go not found on the PATH", go.missing());
        assertNull(go.version());
    }

    @Test
    void oldGo_isRefusedWithBothVersions() throws Exception {
        assertEquals("go 1.20.14 is too old: needs 1.21 or newer",
            GoTool.find(fakeGo("go version go1.20.14 linux/amd64", 0)).missing());
    }

    @Test
    void newEnoughGo_isUsedWithItsOwnLanguageVersion() throws Exception {
        GoTool go = GoTool.find(fakeGo("go version go1.21 linux/amd64", 0));

        assertNull(go.missing());
        assertEquals("go1.21", go.version());
        assertEquals("1.21", go.language());
    }

    @Test
    void developmentGo_hasTheVersionThatItWillHave() throws Exception {
        GoTool go = GoTool.find(fakeGo("go version devel go1.29-0123456789 Thu linux/amd64", 0));

        assertEquals("1.29", go.language());
        assertEquals("go1.29-0123456789", go.version());
    }

    @Test
    void timersFromBeforeGo123_areThereUntilGo126() throws Exception {
        assertTrue(GoTool.find(fakeGo("go version go1.26.8 linux/amd64", 0)).hasOldTimers());
        assertFalse(GoTool.find(fakeGo("go version go1.27 linux/amd64", 0)).hasOldTimers());
        assertFalse(GoTool.find("no-such-go").hasOldTimers());
    }

    @Test
    void brokenGo_showsWhatItSaid() throws Exception {
        String missing = String.valueOf(GoTool.find(fakeGo("go: cannot find GOROOT directory", 2)).missing());

        assertTrue(missing.endsWith("does not tell its version: go: cannot find GOROOT directory"), missing);
    }

    private String fakeGo(String says, int exitCode) throws IOException {
        assumeFalse(OS.WINDOWS.isCurrentOs(), "the fake is a shell script");
        Path command = directory.resolve("go");
        Files.writeString(command, "#!/bin/sh\necho '" + says + "'\nexit " + exitCode + "\n");
        assertTrue(command.toFile().setExecutable(true));
        return command.toString();
    }
}
