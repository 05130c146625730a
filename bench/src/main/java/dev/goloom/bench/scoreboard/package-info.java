/** The scoreboard: the same work, done by goloom, by Go and by others, in one run. */
@NullMarked
package dev.goloom.bench.scoreboard;

import org.jspecify.annotations.NullMarked;
