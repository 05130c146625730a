package dev.goloom.bench.figures;

/**
 * Many calls at once, in one process: first all of them answered, then all of them timed out. Between the two only what
 * ends the callers' waits differs.
 *
 * @param calls how many, each time
 * @param answeredCpuNs processor time of the whole process, for each call that was answered
 * @param firedCpuNs for each call that timed out
 * @param answeredBytes what was allocated, for each call that was answered
 * @param firedBytes for each call that timed out
 * @param late how long after their timeout the callers had their answer
 */
public record Fired(int calls, double answeredCpuNs, double firedCpuNs, double answeredBytes, double firedBytes,
        Late late) {
    /** Never negative: a call that gives up early fails the program. */
    public record Late(long medianNs, long p99Ns, long maxNs) {}
}
