package dev.goloom.conformance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The behaviour list, read from its Markdown: rows of two cells, each under a heading. The left cell is a promise or the
 * name of one of Go's tests, the right one says which test shows it, why it is different here, or both.
 */
record ConformanceList(List<Row> rows, String text) {

    /** A test, in backticks; a method of the API has parentheses, and a name in Go starts with a small letter. */
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*\\.[a-z]\\w*)`");

    /** At least two words: a word alone explains nothing. */
    private static final Pattern REASON = Pattern.compile("(^|; )(differs|none): \\S+ \\S+.*");

    private static final Pattern LATER = Pattern.compile("(?i)\\b(todo|tbd|fixme|to be written)\\b");

    /** A file of Go's tests, or a folder of them: nothing else is in the heading. */
    private static final Pattern GO_TESTS = Pattern.compile("#+ `((?:src|test)/\\S*(?:_test\\.go|/))`");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    record Row(String place, String heading, String left, String right) {

        boolean isOpen() {
            return left.isEmpty() || LATER.matcher(right).find()
                    || !(TEST.matcher(right).find() || REASON.matcher(right).find());
        }
    }

    /** All the parts of the list: the files of the folder whose names begin with "conformance". */
    static ConformanceList read(Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "conformance*.md")) {
            for (Path file : files) {
                ConformanceList part = parse(file.getFileName().toString(), Files.readString(file));
                rows.addAll(part.rows);
                text.append(part.text);
            }
        }
        return new ConformanceList(rows, text.toString());
    }

    static ConformanceList parse(String file, String text) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        String heading = "";
        boolean inTable = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("#")) {
                heading = line;
            }
            if (inTable && line.startsWith("|")) {
                rows.add(row(file + ":" + (i + 1), heading, line));
            }
            inTable = line.startsWith("|") && (inTable || line.startsWith("|--"));
        }
        return new ConformanceList(rows, text);
    }

    private static Row row(String place, String heading, String line) {
        String[] cells = line.split("(?<!\\\\)\\|", -1); // the first and the last are outside the bars
        if (cells.length != 4 || !cells[3].isBlank()) {
            throw new IllegalArgumentException(place + ": a row has two cells: " + line);
        }
        return new Row(place, heading, cells[1].strip(), cells[2].strip());
    }

    /** The rows that name no test and no reason. */
    List<String> open() {
        return rows.stream().filter(Row::isOpen).map(Row::toString).toList();
    }

    /** Every test that is named, anywhere in the text. */
    Stream<String> tests() {
        return TEST.matcher(text).results().map(result -> result.group(1));
    }

    /** By file or folder of Go's tests, relative to GOROOT: what the list has of it, repetitions too. */
    Map<String, List<String>> goTests() {
        Map<String, List<String>> tests = new LinkedHashMap<>();
        for (Row row : rows) {
            Matcher go = GO_TESTS.matcher(row.heading);
            if (go.matches()) {
                Matcher name = NAME.matcher(row.left);
                tests.computeIfAbsent(go.group(1), file -> new ArrayList<>())
                    .add(name.find() ? name.group(1) : row.left);
            }
        }
        return tests;
    }
}
