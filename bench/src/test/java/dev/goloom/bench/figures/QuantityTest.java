package dev.goloom.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.0000352   | 0.0000352",
        "0.2012      | 0.2012",
        "0.001124    | 0.0011240",
        "1.3149      | 1.31",
        "24.46       | 24.5",
        "1234.4      | 1,234"})
    void number_keepsThreeDigitsOrMore(double value, String expected) {
        assertEquals(expected, Quantity.number(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "35.2        | 35.2 ns",
        "999.6       | 1.00 µs",
        "35200       | 35.2 µs",
        "201200000   | 201 ms",
        "2e12        | 2,000 s"})
    void time_takesTheUnitThatFits(double ns, String expected) {
        assertEquals(expected, Quantity.time(ns));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1597    | 947    | 1.60 ± 0.95 µs",
        "200.7e6 | 251000 | 200.70 ± 0.25 ms",
        "950     | 12     | 950 ± 12 ns",
        "950     | 0      | 950 ± 0 ns",
        "-0.4    | 15513  | 0 ± 16 µs",
        "688     | 2066   | 0.7 ± 2.1 µs"})
    void error_isInTheUnitOfTheLargerOfTheTwo(double ns, double error, String expected) {
        assertEquals(expected, Quantity.time(ns, error));
    }

    @Test
    void format_isTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("1,234.50", Quantity.fixed(1234.5, 2));
        } finally {
            Locale.setDefault(before);
        }
    }
}
