package dev.goloom.bench.cli;

import dev.goloom.bench.figures.Experiment;
import dev.goloom.bench.figures.StudyResult;
import dev.goloom.bench.report.Json;
import dev.goloom.bench.report.TerminalReport;
import dev.goloom.bench.study.Study;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The ladder alone. */
// @formatter:off
@Command(
    name = "ladder",
    description = "Where the cost of a call goes: what each of its steps adds. A part of the study, printed and not written.",
    mixinStandardHelpOptions = true)
// @formatter:on
final class LadderCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // by picocli
    @Mixin
    private Settings options;

    private LadderCommand() {}

    @Override
    public Integer call() throws Exception {
        StudyResult result =
            new Study(options.get(Set.of(Experiment.LADDER)), Streams.progress(options.json())).run();
        if (options.json()) {
            Streams.out().print(Json.file(result));
        } else {
            TerminalReport.printTables(result, Streams.out());
        }
        return 0;
    }
}
