package dev.goloom.stress.lincheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * How much Lincheck tries, from {@code budget.properties}; the system property {@code stress} says which of its lines.
 *
 * @param generated how many scenarios it makes up
 * @param interleavings how many of each scenario, in model checking
 * @param runs how many of each scenario, in stress
 */
record Budget(int generated, int interleavings, int runs) {

    static final Budget CURRENT = read(System.getProperty("stress", "quick"));

    private static Budget read(String mode) {
        Properties all = new Properties();
        try (InputStream file = Budget.class.getResourceAsStream("budget.properties")) {
            all.load(Objects.requireNonNull(file, "budget.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Budget(number(all, mode + ".generated"), number(all, mode + ".interleavings"),
            number(all, mode + ".runs"));
    }

    private static int number(Properties all, String key) {
        String value = all.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key + " in budget.properties: stress is quick or full");
        }
        return Integer.parseInt(value);
    }
}
