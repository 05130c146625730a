package dev.goloom.bench.cli;

import dev.goloom.bench.figures.LadderResult;
import dev.goloom.bench.report.StudyJson;
import dev.goloom.bench.report.TerminalReport;
import dev.goloom.bench.study.Study;
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
        LadderResult result = new Study(options.get(), Streams.progress(options.json())).ladder();
        if (options.json()) {
            Streams.out().print(StudyJson.file(result));
        } else {
            TerminalReport.print(result, Streams.out());
        }
        return 0;
    }
}
