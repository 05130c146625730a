/** What came of the races: read from jcstress, written as a table and as JSON. */
@NullMarked
package dev.goloom.stress.report;

import org.jspecify.annotations.NullMarked;
