/** The races once more, between virtual threads: {@link dev.goloom.stress.virtual.Storms} runs them. */
@NullMarked
package dev.goloom.stress.virtual;

import org.jspecify.annotations.NullMarked;
