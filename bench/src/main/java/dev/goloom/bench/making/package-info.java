/** A second published benchmark, which makes timeouts and never cancels, and the same done right. */
@NullMarked
package dev.goloom.bench.making;

import org.jspecify.annotations.NullMarked;
