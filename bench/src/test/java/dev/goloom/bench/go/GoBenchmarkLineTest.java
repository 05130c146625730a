package dev.goloom.bench.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoBenchmarkLineTest {
    private static final String OUTPUT = """
        goos: linux
        cpu: Some CPU @ 2.00 ns/op
        BenchmarkMistakenContext-2 \t1000000000\t         0.0000352 ns/op\t       0 B/op\t       0 allocs/op
        BenchmarkTimedOut/strategy=CONTEXT/caller=virtual-2         \t       1\t 200361755 ns/op\t    357118 late-ns
        BenchmarkSkipped
        PASS
        """;

    @Test
    void all_readsResultsAndNothingElse() {
        List<GoBenchmarkLine> lines = GoBenchmarkLine.all(OUTPUT);

        assertEquals(List.of(
            new GoBenchmarkLine("BenchmarkMistakenContext-2", 1_000_000_000,
                Map.of("ns/op", 0.000_035_2, "B/op", 0.0, "allocs/op", 0.0)),
            new GoBenchmarkLine("BenchmarkTimedOut/strategy=CONTEXT/caller=virtual-2", 1,
                Map.of("ns/op", 200_361_755.0, "late-ns", 357_118.0))),
            lines);
    }

    @Test
    void figureThatWasNotPrinted_isNamed() {
        GoBenchmarkLine line = GoBenchmarkLine.all(OUTPUT).getFirst();

        var missing = assertThrows(IllegalArgumentException.class, () -> line.figure("late-ns"));
        assertEquals(true, String.valueOf(missing.getMessage()).contains("late-ns"));
    }
}
