/** How goloom does the work of the rows. */
@NullMarked
package dev.goloom.bench.work.goloom;

import org.jspecify.annotations.NullMarked;
