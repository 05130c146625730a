package dev.goloom.bench.cli;

import dev.goloom.bench.run.BenchmarkFailedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A benchmark that failed is said in a line; anything else is a mistake of ours, and shown whole. */
final class Failures implements IExecutionExceptionHandler {
    /** What a shell makes of a process that SIGINT has ended. */
    private static final int ENDED = 130;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof BenchmarkFailedException failed) {
            if (Main.isEnding()) {
                return ENDED;
            }
            command.getErr().printf("%n%nBENCHMARK FAILED: %s%n", failed.getMessage());
            return 1;
        }
        throw failure;
    }
}
