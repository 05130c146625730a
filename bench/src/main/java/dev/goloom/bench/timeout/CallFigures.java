package dev.goloom.bench.timeout;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What one timed-out call leaves behind besides its duration. JMH resets the fields before every iteration. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class CallFigures {
    /** How long after the timeout the caller had its answer; never negative. */
    public long latenessNs;

    /** What all threads together allocated from the start of the call to the caller's answer. */
    public long allocatedBytes;

    /** 1 when the machine stood still so long that the result had arrived before the caller could give up. */
    public long stalled;
}
