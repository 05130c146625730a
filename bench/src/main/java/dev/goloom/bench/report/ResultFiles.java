package dev.goloom.bench.report;

import dev.goloom.bench.figures.StudyResult;
import dev.goloom.bench.scoreboard.ScoreboardResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files of a result. */
public final class ResultFiles {
    private ResultFiles() {}

    /** Those of the study, in the order in which a reader wants them. */
    public static List<Path> write(StudyResult result, Path directory) throws IOException {
        return write(directory, "study", StudyPage.render(result), StudyText.render(result), Json.file(result));
    }

    /** Those of the scoreboard, likewise. */
    public static List<Path> write(ScoreboardResult result, Path directory) throws IOException {
        return write(directory, "scoreboard", ScoreboardPage.render(result), ScoreboardText.render(result),
            Json.file(result));
    }

    private static List<Path> write(Path directory, String name, String page, String text, String json)
            throws IOException {
        return List.of(write(directory.resolve(name + ".html"), page), write(directory.resolve(name + ".md"), text),
            write(directory.resolve(name + ".json"), json));
    }

    /** Beside its place, and then moved there, so that none is ever half there. */
    private static Path write(Path file, String text) throws IOException {
        Path beside = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), text);
        return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
