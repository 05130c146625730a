/** Has the peers do the rows of the scoreboard: the JVM side of it, one JMH fork for each. */
@NullMarked
package dev.goloom.bench.peer;

import org.jspecify.annotations.NullMarked;
