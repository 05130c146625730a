/** The races of {@code select}: against its partners, an interrupt, a close, a deadline, and another select. */
@NullMarked
package dev.goloom.stress.select;

import org.jspecify.annotations.NullMarked;
