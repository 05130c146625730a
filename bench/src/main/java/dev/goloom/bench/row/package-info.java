/** The rows of the scoreboard: what work there is, and who may do it. */
@NullMarked
package dev.goloom.bench.row;

import org.jspecify.annotations.NullMarked;
