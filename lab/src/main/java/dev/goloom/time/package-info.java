/**
 * Timers and tickers: instants that come over a channel, or as a call.
 *
 * <p>Row 3 of the house: imports {@code channel}, {@code clock} and {@code internal}.
 */
@NullMarked
package dev.goloom.time;

import org.jspecify.annotations.NullMarked;
