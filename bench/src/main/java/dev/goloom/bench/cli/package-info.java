/** The command line of {@code goloom-bench.jar}. */
@NullMarked
package dev.goloom.bench.cli;

import org.jspecify.annotations.NullMarked;
