/** The JDKs of this machine. */
@NullMarked
package dev.goloom.bench.jdk;

import org.jspecify.annotations.NullMarked;
