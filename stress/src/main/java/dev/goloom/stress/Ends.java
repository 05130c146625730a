package dev.goloom.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Outcome;

/** What may come of a wait after the signal that is to end it. */
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "the wait ends, in the way that it should")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "the wait does not end, or it ended in another way")
@Outcome(expect = FORBIDDEN, desc = "the wait, or the signal, failed")
public final class Ends {

    private Ends() {}
}
