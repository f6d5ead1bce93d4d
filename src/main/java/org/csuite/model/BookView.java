package org.csuite.model;

import java.util.List;

/**
 * A rule book as its readers want it.
 *
 * @param vocabulary its words
 * @param entries its rules, in order
 * @param figures its thresholds, bands and provisions, in order
 * @param sha256 of all its files
 */
public record BookView(
    Vocabulary vocabulary, List<BookEntry> entries, List<BookFigure> figures, String sha256) {}
