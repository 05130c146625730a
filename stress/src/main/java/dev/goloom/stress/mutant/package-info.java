/** Mistakes put into the shipped library, one at a time, to see that the races notice each of them. */
@NullMarked
package dev.goloom.stress.mutant;

import org.jspecify.annotations.NullMarked;
