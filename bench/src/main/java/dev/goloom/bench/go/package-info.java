/**
 * The Go side of the study and of the scoreboard: finding Go, compiling the module under {@code src/main/go}, running
 * its benchmarks and reading what they print.
 *
 * <p>A machine without Go, or with too old a one, is an ordinary case and yields a reason. A Go that is there but fails
 * is an error.
 */
@NullMarked
package dev.goloom.bench.go;

import org.jspecify.annotations.NullMarked;
