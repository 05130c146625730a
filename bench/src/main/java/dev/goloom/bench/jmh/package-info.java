/** The JVM side of the study and of the scoreboard: one JMH fork for each thing, and what its iterations found. */
@NullMarked
package dev.goloom.bench.jmh;

import org.jspecify.annotations.NullMarked;
