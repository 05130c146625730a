package dev.goloom.bench.figures;

/**
 * What became of one call that timed out, as those who took part have seen it.
 *
 * @param caller what ended the caller's wait
 * @param callerMillis when, from the start of the call
 * @param workerHadEnded whether the worker had ended when the caller went on
 * @param worker what the worker heard while it worked
 * @param child what a goroutine heard that the worker had started, and given its context
 */
public record Heard(String caller, double callerMillis, boolean workerHadEnded, String worker, String child) {}
