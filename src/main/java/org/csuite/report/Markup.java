package org.csuite.report;

import java.util.List;

/** A page while it is written. What is not called text is marked up already. */
public interface Markup {
  /** Begins the page; the language is an ISO 639 code. */
  void begin(String title, String language);

  /** A heading with a name that links lead to. */
  void heading(int level, String anchor, String text);

  /** A paragraph of marked-up text. */
  void paragraph(String markedUp);

  /** A list of marked-up items; nothing when there are none. */
  void list(List<String> items);

  /** Text as it stands in a file. */
  void code(String text);

  /** A table of marked-up cells below plain titles. */
  void table(List<String> titles, List<List<String>> rows);

  /** Plain text, with what would be markup made harmless. */
  String text(String plain);

  /** A link to a heading of the page. */
  String link(String anchor, String text);

  /** Ends the page and gives it. */
  String end();
}
