/** The races of the bounded calls: a result against the timeout, for each strategy. */
@NullMarked
package dev.goloom.stress.timeout;

import org.jspecify.annotations.NullMarked;
