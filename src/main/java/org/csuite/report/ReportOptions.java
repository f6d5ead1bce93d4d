package org.csuite.report;

import org.csuite.model.Language;
import org.csuite.model.Vocabulary;

/**
 * How a report looks.
 *
 * @param vocabulary the names of facts, roles, duties and sources; null where only diagnostics or
 *     results of cases are reported
 * @param language of headings, names, sentences and numbers
 * @param colour whether ANSI colours are written
 * @param width in terminal columns, which lines keep to where words allow it
 */
public record ReportOptions(Vocabulary vocabulary, Language language, boolean colour, int width) {
  /** The width where the terminal does not say. */
  public static final int DEFAULT_WIDTH = 100;

  /** Without colours, at the usual width. */
  public static ReportOptions plain(Vocabulary vocabulary, Language language) {
    return new ReportOptions(vocabulary, language, false, DEFAULT_WIDTH);
  }
}
