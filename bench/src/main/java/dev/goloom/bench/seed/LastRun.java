package dev.goloom.bench.seed;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The run that {@code go test} would have reported. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class LastRun {
    /** What the run's time is divided by. */
    public long n;

    /** How long the run took. */
    public long nanos;
}
