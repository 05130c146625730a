/**
 * The races: jcstress tests of the library, one file for each.
 *
 * <p>An actor is named by its role. An outcome is described by the order that leads to it, or by the violation that it
 * would be; what is not listed is forbidden. {@link dev.goloom.stress.Races} runs them.
 */
@NullMarked
package dev.goloom.stress;

import org.jspecify.annotations.NullMarked;
