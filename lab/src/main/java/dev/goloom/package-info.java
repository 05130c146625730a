/**
 * The front door: {@link dev.goloom.Go} gathers what a program needs for one static import.
 * <a href="{@docRoot}/../../../docs/from-go.md">Go's idioms</a> are written with it.
 *
 * <p>The house, from the top. Rows import downwards only, and packages on one row do not import each other:
 *
 * <pre>
 *  7  dev.goloom             the front door
 *  6  dev.goloom.timeout     one class per way to bound a call
 *  5  dev.goloom.scope       goroutines that end with their block; WaitGroup
 *  4  dev.goloom.context     the cancel tree: deadline, cause, values
 *  3  dev.goloom.select      wait on many, commit one     |  dev.goloom.time  Timer, Ticker, after
 *  2  dev.goloom.channel     rendezvous and buffered channels, close
 *  1  internal.wait          the one race                 |  internal.timer   the deadline queue
 *  0  dev.goloom.clock       monotonic time as a value    |  internal.lock    for what never blocks
 * </pre>
 */
@NullMarked
package dev.goloom;

import org.jspecify.annotations.NullMarked;
