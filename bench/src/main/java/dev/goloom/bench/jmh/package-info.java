/** The JVM side of the study: one JMH fork per configuration, and what its iterations found. */
@NullMarked
package dev.goloom.bench.jmh;

import org.jspecify.annotations.NullMarked;
