/**
 * What a study or a scoreboard leaves behind: JSON for machines; a page, a Markdown file and terminal tables for
 * people.
 *
 * <p>Everything is a rendering of one {@link dev.goloom.bench.figures.StudyResult}, or of one
 * {@link dev.goloom.bench.scoreboard.ScoreboardResult}.
 */
@NullMarked
package dev.goloom.bench.report;

import org.jspecify.annotations.NullMarked;
