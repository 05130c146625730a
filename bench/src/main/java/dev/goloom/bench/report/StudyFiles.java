package dev.goloom.bench.report;

import dev.goloom.bench.figures.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a study. */
public final class StudyFiles {
    /** In the order in which a reader wants them. */
    static final List<String> NAMES = List.of("study.html", "study.md", "study.json");

    private StudyFiles() {}

    public static void write(StudyResult result, Path directory) throws IOException {
        Files.writeString(directory.resolve("study.html"), StudyPage.render(result));
        Files.writeString(directory.resolve("study.md"), StudyText.render(result));
        Files.writeString(directory.resolve("study.json"), StudyJson.file(result));
    }
}
