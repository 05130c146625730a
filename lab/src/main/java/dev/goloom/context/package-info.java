/**
 * Contexts: the tree along which a deadline or a cancel reaches every goroutine that works for one purpose.
 *
 * <p>Row 4 of the house: imports {@code select}, {@code time}, {@code channel}, {@code clock} and {@code internal}.
 */
@NullMarked
package dev.goloom.context;

import org.jspecify.annotations.NullMarked;
