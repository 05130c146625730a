/**
 * The four published programs done right: each way to bound a call, when its result is in time and when it is not.
 *
 * <p>The benchmarks time the strategies of {@link dev.goloom.timeout}, the very classes that are unit-tested and raced.
 */
@NullMarked
package dev.goloom.bench.timeout;

import org.jspecify.annotations.NullMarked;
