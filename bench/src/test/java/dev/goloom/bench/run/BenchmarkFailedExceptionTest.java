package dev.goloom.bench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.RunnerException;

class BenchmarkFailedExceptionTest {
    @Test
    void message_namesTheBenchmarkAndWhatTheForkThrew() {
        var inFork = new AssertionError("CONTEXT gave up 5 ns early");
        var failed = new BenchmarkFailedException("CONTEXT timed-out",
            new RunnerException("Benchmark caught the exception",
                new BenchmarkException("during the run", List.of(inFork))));

        assertEquals("CONTEXT timed-out: org.openjdk.jmh.runner.RunnerException: Benchmark caught the exception"
                + ", because org.openjdk.jmh.runner.BenchmarkException: during the run"
                + ", because java.lang.AssertionError: CONTEXT gave up 5 ns early",
            failed.getMessage());
    }
}
