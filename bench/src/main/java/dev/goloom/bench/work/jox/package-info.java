/** How Jox, the channel library of virtual threads, does the work of the rows. */
@NullMarked
package dev.goloom.bench.work.jox;

import org.jspecify.annotations.NullMarked;
