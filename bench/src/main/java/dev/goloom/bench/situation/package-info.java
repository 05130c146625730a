/** The two bounded calls that Go has, too, in several circumstances. */
@NullMarked
package dev.goloom.bench.situation;

import org.jspecify.annotations.NullMarked;
