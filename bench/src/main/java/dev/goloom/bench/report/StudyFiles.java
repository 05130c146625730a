package dev.goloom.bench.report;

import dev.goloom.bench.figures.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files of a study. */
public final class StudyFiles {
    /** In the order in which a reader wants them. */
    static final List<String> NAMES = List.of("study.html", "study.md", "study.json");

    private StudyFiles() {}

    /** Each is written beside its place and then moved there, so none is ever half there. */
    public static void write(StudyResult result, Path directory) throws IOException {
        write(directory.resolve("study.html"), StudyPage.render(result));
        write(directory.resolve("study.md"), StudyText.render(result));
        write(directory.resolve("study.json"), StudyJson.file(result));
    }

    private static void write(Path file, String text) throws IOException {
        Path beside = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), text);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
