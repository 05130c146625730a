package dev.goloom.bench.run;

import java.util.StringJoiner;

/** A benchmark threw, gave up early or did not run; the message starts with its name. */
public final class BenchmarkFailedException extends Exception {
    private static final long serialVersionUID = 1;

    /** It failed so. */
    public BenchmarkFailedException(String benchmark, Throwable cause) {
        super(benchmark + ": " + reasons(cause), cause);
    }

    /** JMH keeps the exception of the fork as a suppressed one, and Java as a cause. */
    private static String reasons(Throwable thrown) {
        var reasons = new StringJoiner(", because ");
        reasons.add(thrown.toString());
        for (Throwable suppressed : thrown.getSuppressed()) {
            reasons.add(reasons(suppressed));
        }
        if (thrown.getCause() != null) {
            reasons.add(reasons(thrown.getCause()));
        }
        return reasons.toString();
    }
}
