package dev.goloom.bench.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the documentation, cut at its headings. */
record Page(List<Section> sections) {
    private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,6}) (.*)$");
    private static final Pattern FENCE = Pattern.compile("(?s)```.*?```");

    private static final Pattern LINK = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    /** With its error, if it has one. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?(?: ± \\d[\\d,]*(?:\\.\\d+)?)?");

    static Page read(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> code = FENCE.matcher(text).results().map(MatchResult::group).toList();
        String prose = FENCE.matcher(text).replaceAll("```"); // a comment in it looks like a heading
        var sections = new ArrayList<Section>();
        List<MatchResult> headings = HEADING.matcher(prose).results().toList();
        int fences = 0;
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : prose.length();
            String body = prose.substring(headings.get(i).end(), end);
            int own = body.split("```", -1).length - 1;
            sections.add(new Section(headings.get(i).group(1).length(), headings.get(i).group(2), body,
                List.copyOf(code.subList(fences, fences + own))));
            fences += own;
        }
        return new Page(List.copyOf(sections));
    }

    /** A text without what it links to, and without what is code in it. */
    static String plain(String text) {
        return CODE.matcher(LINK.matcher(text).replaceAll("]")).replaceAll("");
    }

    /** Every number of a text. */
    static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).map(number -> number.replaceAll(",+$", ""))
            .toList();
    }

    /** @param code its blocks of code, which its text does not have */
    record Section(int level, String heading, String text, List<String> code) {
        /** The rows of its tables, without their headings; spaces do not matter. */
        List<String> rows() {
            String[] lines = text.split("\n", -1);
            var rows = new ArrayList<String>();
            boolean inside = false;
            for (String line : lines) {
                boolean row = line.startsWith("|");
                boolean rule = row && line.matches("[|: -]+");
                inside = row && (inside || rule);
                if (inside && !rule) {
                    rows.add(normal(line));
                }
            }
            return rows;
        }

        /** What is no table. */
        String sentences() {
            return Arrays.stream(text.split("\n", -1)).filter(line -> !line.startsWith("|"))
                .reduce("", (all, line) -> all + line + "\n");
        }
    }

    /** The cells of a row, however they are padded. */
    static String normal(String row) {
        return Arrays.stream(row.strip().split("\\|", -1)).map(String::strip).reduce("",
            (all, cell) -> all + "|" + cell);
    }
}
