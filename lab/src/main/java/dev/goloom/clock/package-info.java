/**
 * Monotonic time as a value that can be replaced: the machine's, or one that a test moves.
 *
 * <p>Row 0 of the house: imports nothing of goloom.
 */
@NullMarked
package dev.goloom.clock;

import org.jspecify.annotations.NullMarked;
