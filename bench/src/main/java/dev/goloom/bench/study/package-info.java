/**
 * The study from its plan to its files: what runs in which order, what is printed meanwhile, and the command's entry.
 */
@NullMarked
package dev.goloom.bench.study;

import org.jspecify.annotations.NullMarked;
