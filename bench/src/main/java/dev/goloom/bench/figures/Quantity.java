package dev.goloom.bench.figures;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures as people read them: three significant digits, a fitting unit, thousands apart, the same in every country. */
public final class Quantity {
    private static final String[] UNITS = {"ns", "µs", "ms", "s"};

    private static final Pattern NEGATIVE_ZERO = Pattern.compile("-0(?:\\.0*)?");

    private Quantity() {}

    /** For example 35.2 µs or 201 ms. */
    public static String time(double ns) {
        int unit = unit(ns);
        return number(ns / Math.pow(1000, unit)) + " " + UNITS[unit];
    }

    /** For example 1.60 ± 0.95 µs, or 1.60 µs when the error is not known. */
    public static String time(double ns, @Nullable Double error) {
        if (error == null) {
            return time(ns);
        }
        int unit = unit(Math.max(Math.abs(ns), error));
        double size = Math.pow(1000, unit);
        return withError(ns / size, error / size) + " " + UNITS[unit];
    }

    /** As many decimals as the error has two digits for. */
    public static String withError(double value, @Nullable Double error) {
        if (error == null) {
            return number(value);
        }
        int decimals = error <= 0 ? 0 : (int) Math.clamp(1 - Math.floor(Math.log10(error)), 0, 6);
        return fixed(value, decimals) + " ± " + fixed(error, decimals);
    }

    /** For example 0.0000352, 1.31, 24.5, 1,234. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (size >= 99.95 || size == 0) {
            return fixed(value, 0);
        }
        if (size >= 0.9995) {
            return fixed(value, size >= 9.995 ? 1 : 2);
        }
        return fixed(value, size >= 0.01 ? 4 : 7);
    }

    /** With so many decimals; what they do not show has no sign. */
    public static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return NEGATIVE_ZERO.matcher(text).matches() ? text.substring(1) : text;
    }

    private static int unit(double ns) {
        double value = Math.abs(ns);
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return unit;
    }
}
