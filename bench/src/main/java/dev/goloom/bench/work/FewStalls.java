package dev.goloom.bench.work;

/** Bounded calls that ended the other way: a few are the machine's doing, which stood still meanwhile; more are a failure. */
public final class FewStalls {
    private static final int MOST = 3;

    private int count;

    /** A call timed out though its goroutine answers at once. */
    public void addTimeout() {
        add("a timeout instead of an answer at once");
    }

    /** A call returned the answer of a goroutine that gives it after the timeout. */
    public void addAnswer() {
        add("an answer after 210 ms instead of a timeout of 200");
    }

    private void add(String what) {
        count++;
        if (count > MOST) {
            throw new AssertionError(count + " times " + what);
        }
    }
}
