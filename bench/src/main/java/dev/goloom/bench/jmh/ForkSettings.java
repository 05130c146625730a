package dev.goloom.bench.jmh;

/**
 * How long one fork measures.
 *
 * @param warmUpMillis how long calls that are answered at once run before the first measured one
 * @param iterations how many iterations of these calls count
 * @param iterationMillis how long one of them lasts
 * @param timedOutWarmUpMillis how long calls that are answered at once run before the first that times out
 * @param timedOutCalls how many calls that time out to make
 */
public record ForkSettings(int warmUpMillis, int iterations, int iterationMillis, int timedOutWarmUpMillis,
        int timedOutCalls) {}
