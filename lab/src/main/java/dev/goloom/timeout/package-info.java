/**
 * One class per way to bound a call: the subject of the study.
 *
 * <p>{@link dev.goloom.timeout.Strategy} lists them. What tells them apart is less what they cost than <em>who hears about
 * the timeout</em>: the caller only, the worker, or every goroutine below it. Each says so;
 * <a href="{@docRoot}/../../../docs/study.md">the study</a> has seen it, and
 * <a href="{@docRoot}/../../../docs/choosing.md">a table</a> goes by situation.
 *
 * <p>Row 6 of the house: imports all below but {@code scope}.
 */
@NullMarked
package dev.goloom.timeout;

import org.jspecify.annotations.NullMarked;
