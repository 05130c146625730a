/**
 * What a run found and what follows from it: samples, their means and errors, ratios, and a study's verdicts.
 *
 * <p>Nothing here measures or writes; every verdict and every sentence is computed from the figures it is given.
 * {@link dev.goloom.bench.figures.StudyResult} is the shape of {@code study.json}.
 */
@NullMarked
package dev.goloom.bench.figures;

import org.jspecify.annotations.NullMarked;
