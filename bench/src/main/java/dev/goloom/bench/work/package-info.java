/**
 * What the rows of the scoreboard are made of, for all who run on the JVM. Each peer has a package below this one, and says
 * in it which rows it can do.
 */
@NullMarked
package dev.goloom.bench.work;

import org.jspecify.annotations.NullMarked;
