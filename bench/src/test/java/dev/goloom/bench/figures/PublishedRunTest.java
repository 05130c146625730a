package dev.goloom.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedRunTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.0000352 | 1000000000 | false | one run of 35.2 µs divided by a billion",
        "0.2012    | 1000000000 | true  | one run of 201 ms divided by a billion",
        "0.0002625 | 1000000000 | true  | one run of 263 µs divided by a billion; it never timed out, "
                + "its worker sleeps 210 µs and not 210 ms",
        "201200000 | 6          | true  | one run of 1.21 s divided by 6.00"})
    void meaning_followsFromTheFigure(double nsPerOp, long n, boolean wantsTimeout, String expected) {
        assertEquals(expected, new PublishedRun(nsPerOp, n).meaning(wantsTimeout));
    }

    @Test
    void middle_isNeitherTheFastestNorTheSlowest() {
        List<PublishedRun> runs = Stream.of(9.0, 1.0, 3.0, 2.0, 8.0).map(ns -> new PublishedRun(ns, 1)).toList();

        assertEquals(3.0, PublishedRun.middle(runs).nsPerOp());
        assertEquals(9.0, PublishedRun.middle(runs.subList(0, 1)).nsPerOp());
    }
}
