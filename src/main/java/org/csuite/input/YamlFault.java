package org.csuite.input;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What is wrong with text that is no YAML or JSON, in words of its author instead of the parser's.
 */
enum YamlFault {
  BRACE(
      "flow mapping",
      "",
      "the '{' of line %d is not closed.",
      "Maybe a '}' or a ',' is missing before this place."),
  BRACKET(
      "flow sequence",
      "",
      "the '[' of line %d is not closed.",
      "Maybe a ']' or a ',' is missing before this place."),
  QUOTE(
      "quoted scalar",
      "end of",
      "the quote of line %d is not closed.",
      "Maybe a quote is missing at the end of that line."),
  ESCAPE(
      "double-quoted scalar",
      "escape",
      "a '\\' begins no known escape.",
      "Maybe write '\\\\', or use single quotes."),
  INDENTATION(
      "block",
      "expected <block end>",
      "the indentation differs from the lines above.",
      "Maybe align it with the keys it belongs beside."),
  COLON(
      "",
      "mapping values are not allowed",
      "this ':' cannot be the end of a key.",
      "Maybe the line before lacks a space after its ':', this line is indented too far,"
          + " or a text with ': ' needs quotes."),
  KEY(
      "simple key",
      "",
      "the key of line %d has no ':'.",
      "Maybe `key: value`, with a space after the colon."),
  CHARACTER(
      "",
      "cannot start any token",
      "no text begins with this character.",
      "Maybe put the text in quotes."),
  ALIAS(
      "",
      "undefined alias",
      "'*' refers to a name that is not there.",
      "Maybe put a text that begins with '*' in quotes."),
  OTHER(
      "",
      "",
      "",
      "Maybe a quote, bracket or colon is missing here or just before, or the indentation differs.");

  private final String context;
  private final String problem;
  private final String message;
  private final String hint;

  YamlFault(String context, String problem, String message, String hint) {
    this.context = context;
    this.problem = problem;
    this.message = message;
    this.hint = hint;
  }

  /** The fault that the parser means. */
  static YamlFault of(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : e.getContext();
    for (YamlFault fault : values()) {
      if (context.contains(fault.context) && e.getProblem().contains(fault.problem)) {
        return fault;
      }
    }
    return OTHER;
  }

  /** The sentence; the parser's own where nothing better is known. */
  String message(MarkedYamlEngineException e) {
    int opened = e.getContextMark().map(mark -> mark.getLine() + 1).orElse(1);
    return this == OTHER ? e.getProblem() + "." : String.format(message, opened);
  }

  /** What to do. */
  String hint() {
    return hint;
  }
}
