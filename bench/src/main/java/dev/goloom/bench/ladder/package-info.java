/** The ladder: bounded calls that lack some steps, so that the cost of each step shows. */
@NullMarked
package dev.goloom.bench.ladder;

import org.jspecify.annotations.NullMarked;
