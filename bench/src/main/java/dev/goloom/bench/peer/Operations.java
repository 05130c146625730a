package dev.goloom.bench.peer;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What one run of a row was. JMH resets the fields before every iteration. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Operations {
    /** How many its time is for. */
    public long operations;

    /** Its time, or what else it is about. */
    public long nanos;

    /** What all threads together allocated meanwhile. */
    public long allocatedBytes;
}
