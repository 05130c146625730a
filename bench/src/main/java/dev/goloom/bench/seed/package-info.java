/** The four published programs with their two mistakes kept, written with goloom and run the way {@code go test} ran them. */
@NullMarked
package dev.goloom.bench.seed;

import org.jspecify.annotations.NullMarked;
