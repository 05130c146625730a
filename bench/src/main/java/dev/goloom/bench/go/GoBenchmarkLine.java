package dev.goloom.bench.go;

import dev.goloom.bench.figures.Median;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One line of a Go benchmark's output, for example
 * {@code BenchmarkInTime/caller=virtual-2  459210  1234 ns/op  536 B/op  7 allocs/op}.
 *
 * @param name with the number of processors at its end
 * @param n the {@code b.N} that the figures are divided by
 * @param figures each with its unit, in the order printed
 */
public record GoBenchmarkLine(String name, long n, Map<String, Double> figures) {
    private static final Pattern LINE = Pattern.compile("(?m)^(Benchmark\\S+)\\s+(\\d+)\\s+(.+ns/op.*)$");
    private static final Pattern FIGURE = Pattern.compile("(\\S+)\\s+(\\S+)");

    /** Every line of benchmark results; whatever else is printed is passed over. */
    static List<GoBenchmarkLine> all(String output) {
        return LINE.matcher(output).results()
            .map(line -> new GoBenchmarkLine(line.group(1), Long.parseLong(line.group(2)), figures(line.group(3))))
            .toList();
    }

    private static Map<String, Double> figures(String text) {
        var figures = new LinkedHashMap<String, Double>();
        FIGURE.matcher(text).results()
            .forEach(figure -> figures.put(figure.group(2), Double.valueOf(figure.group(1))));
        return figures;
    }

    /** The median of the figures with this unit, which all of them have to have. */
    static double median(List<GoBenchmarkLine> lines, String unit) {
        return Median.of(lines.stream().map(line -> line.figure(unit)).toList());
    }

    /** The figure with this unit, which has to be there. */
    public double figure(String unit) {
        Double figure = figures.get(unit);
        if (figure == null) {
            throw new IllegalArgumentException(name + " printed no " + unit + ": " + figures);
        }
        return figure;
    }
}
