/**
 * What a study leaves behind: {@code study.json} for machines; a page, a Markdown file and terminal tables for people.
 *
 * <p>Everything is a rendering of one {@link dev.goloom.bench.figures.StudyResult}.
 */
@NullMarked
package dev.goloom.bench.report;

import org.jspecify.annotations.NullMarked;
