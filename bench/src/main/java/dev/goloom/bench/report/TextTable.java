package dev.goloom.bench.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;

/** Draws a table with Markdown's lines: readable in a terminal as it is, and a table wherever Markdown is rendered. */
public final class TextTable {
    /** Left, columns and right of the header; the line below it; left, columns and right of a row; nothing elsewhere. */
    private static final Character[] MARKDOWN_BORDER = {
        null, null, null, null, '|', '|', '|', '|', '-', '|', '|', '|', '|', '|', null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null};

    private TextTable() {}

    public static String draw(Table table) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < table.header().size(); i++) {
            HorizontalAlign align = i < table.leftAligned() ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT;
            columns.add(new Column().header(table.header().get(i)).headerAlign(align).dataAlign(align)
                .maxWidth(Integer.MAX_VALUE));
        }
        String[][] cells = table.rows().stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new);
        return AsciiTable.builder().border(MARKDOWN_BORDER).data(columns.toArray(Column[]::new), cells).asString();
    }
}
