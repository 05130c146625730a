/**
 * The lock below everything that waits: for critical sections of a few dozen instructions that never block.
 *
 * <p>Row 0 of the house: imports nothing of goloom.
 */
@NullMarked
package dev.goloom.internal.lock;

import org.jspecify.annotations.NullMarked;
