package dev.goloom.bench.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Go's own tools find nothing in our Go sources; runs where there is a Go. */
class GoSourcesTest {
    private static final Path SOURCES = Path.of("src/main/go");

    @BeforeAll
    static void needsGo() throws InterruptedException {
        assumeTrue(GoTool.find("go").missing() == null, "no Go");
    }

    @Test
    void vet_findsNothing() throws Exception {
        assertEquals(new GoProcess.Output(0, ""), GoProcess.run(SOURCES, List.of("go", "vet", "./...")));
    }

    @Test
    void gofmt_changesNothing() throws Exception {
        assertEquals(new GoProcess.Output(0, ""), GoProcess.run(SOURCES, List.of("gofmt", "-l", ".")));
    }
}
