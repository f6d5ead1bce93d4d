package org.csuite.input;

import java.util.List;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/**
 * Characters that no text needs and that change what a reader sees: those that steer a terminal,
 * and those that turn the direction of writing round.
 */
public final class ControlCharacters {
  /** Stands for one where text is shown that may hold some. */
  private static final char SHOWN = '\uFFFD';

  private ControlCharacters() {}

  /** Whether the character is one; tabs and line ends are not. */
  public static boolean isOne(char c) {
    if (c < ' ') {
      return c != '\t' && c != '\n' && c != '\r';
    }
    if (c < '\u2028') {
      return c >= '\u007F' && c <= '\u009F';
    }
    // Line ends that only some programs take for such; marks of direction: embeddings, overrides
    // and isolates.
    return c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
  }

  /** Whether the text holds one. */
  public static boolean in(String text) {
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c < '\u007F' || c == '\n';
      if (!plain && isOne(c)) {
        return true;
      }
    }
    return false;
  }

  /** The text with each replaced by a sign that does nothing. */
  public static String shown(String text) {
    if (text == null || !in(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i < shown.length(); i++) {
      if (isOne(shown.charAt(i))) {
        shown.setCharAt(i, SHOWN);
      }
    }
    return shown.toString();
  }

  /** Reports the first in each line. */
  public static void report(SourceText source, List<Diagnostic> diagnostics) {
    if (!in(source.text())) {
      return;
    }
    for (int line = 1; line <= source.lines().size(); line++) {
      String text = source.line(line);
      for (int i = 0; i < text.length(); i++) {
        if (isOne(text.charAt(i))) {
          diagnostics.add(
              source
                  .place(line, i + 1, 1)
                  .error(
                      Code.NOT_ALLOWED,
                      String.format(
                          "The control character U+%04X stands here.", (int) text.charAt(i)),
                      "Maybe delete it: it cannot be seen, and changes what is."));
          break;
        }
      }
    }
  }
}
