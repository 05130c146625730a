/** How a fork gets ready to be measured. */
@NullMarked
package dev.goloom.bench.warmup;

import org.jspecify.annotations.NullMarked;
