/**
 * The deadline queue: what is due when, on one clock.
 *
 * <p>Row 1 of the house: imports {@code clock} and {@code internal.lock}.
 */
@NullMarked
package dev.goloom.internal.timer;

import org.jspecify.annotations.NullMarked;
