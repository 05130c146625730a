/**
 * Goroutines that end with the block that started them, and groups of goroutines to wait for.
 *
 * <p>Row 5 of the house: imports {@code context}, {@code select}, {@code channel} and {@code internal}.
 */
@NullMarked
package dev.goloom.scope;

import org.jspecify.annotations.NullMarked;
