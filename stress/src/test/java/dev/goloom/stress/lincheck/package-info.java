/**
 * Channels, select, contexts and timers against sequential specifications, with Lincheck.
 *
 * <p>A class of operations calls the library; a specification has the same methods, for one thread. Lincheck runs the
 * operations in several threads, in many interleavings, and looks for an order in which the specification gives the same
 * results. All tests run twice: with the library's parking, and with one on a monitor, see {@code docs/races.md}.
 */
@NullMarked
package dev.goloom.stress.lincheck;

import org.jspecify.annotations.NullMarked;
