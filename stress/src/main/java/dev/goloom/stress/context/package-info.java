/** The races of a context: cancels, deadlines, parents and children, and those who listen or are interrupted. */
@NullMarked
package dev.goloom.stress.context;

import org.jspecify.annotations.NullMarked;
