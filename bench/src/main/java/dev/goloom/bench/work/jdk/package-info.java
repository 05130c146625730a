/** How the JDK alone does the work of the rows. */
@NullMarked
package dev.goloom.bench.work.jdk;

import org.jspecify.annotations.NullMarked;
