package dev.goloom.bench.report;

import java.util.List;

/**
 * A table before it is drawn: in the terminal, in Markdown or on the page.
 *
 * @param leftAligned how many of the first columns are text; the others are figures
 */
public record Table(List<String> header, List<List<String>> rows, int leftAligned) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
