/** The races of timers and tickers: fire, stop and reset against each other. */
@NullMarked
package dev.goloom.stress.time;

import org.jspecify.annotations.NullMarked;
