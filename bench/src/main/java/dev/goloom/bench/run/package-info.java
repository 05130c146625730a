/** What every run has: the machine that it is on, its progress, and its failure. */
@NullMarked
package dev.goloom.bench.run;

import org.jspecify.annotations.NullMarked;
