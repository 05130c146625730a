package dev.goloom.bench.cli;

import dev.goloom.bench.figures.StudyResult;
import dev.goloom.bench.report.Json;
import dev.goloom.bench.report.ResultFiles;
import dev.goloom.bench.report.TerminalReport;
import dev.goloom.bench.study.Study;
import dev.goloom.bench.study.StudySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The whole study. */
// @formatter:off
@Command(
    name = "study",
    description = {
        "Which of Go's two ways to bound a call is right when, and what each costs: all experiments, and verdicts on the"
            + " published claims.",
        "Writes study.html, study.md and study.json."},
    mixinStandardHelpOptions = true)
// @formatter:on
final class StudyCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // by picocli
    @Mixin
    private Settings options;

    private StudyCommand() {}

    @Override
    public Integer call() throws Exception {
        StudySettings settings = options.get();
        StudyResult result = new Study(settings, Streams.progress(options.json())).run();
        List<Path> files = ResultFiles.write(result, settings.directory());
        if (options.json()) {
            Streams.out().print(Json.file(result));
        } else {
            TerminalReport.print(result, files, Streams.out());
        }
        return 0;
    }
}
