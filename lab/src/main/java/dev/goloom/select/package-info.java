/**
 * Select: wait for the first of several sends, receives and deadlines, and commit exactly that one.
 *
 * <p>Row 3 of the house: imports {@code channel}, {@code clock} and {@code internal}.
 */
@NullMarked
package dev.goloom.select;

import org.jspecify.annotations.NullMarked;
