package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.List;
import org.csuite.input.Place;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/**
 * Splits a rule file into tokens. What DRL writes wrongly or may be read in two ways is reported
 * and read as what was meant, so that the rest of the file is checked too.
 */
public final class Lexer {
  private static final String ESCAPED = "\"\\'";
  private static final String OPENING_QUOTES = "\u201C\u201D\u201E\u00AB\u2018\u2019\u201A";
  private static final String CLOSING_QUOTES = "\u201D\u201C\u00BB\u2019\u2018\"";

  private final SourceText source;
  private final List<Diagnostic> diagnostics;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Token> comments = new ArrayList<>();
  private int line;
  private String text;
  private int at;
  private boolean inComment;
  private Place comment;
  private final StringBuilder commented = new StringBuilder();

  public Lexer(SourceText source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** Every token, the last of kind END. */
  public List<Token> tokens() {
    if (source.byteOrderMark()) {
      diagnostics.add(
          source
              .place(1, 1, 1)
              .warning(
                  Code.BYTE_ORDER_MARK,
                  "The file starts with a byte order mark, at which Drools itself stops.",
                  "Maybe save it as UTF-8 without BOM."));
    }
    for (line = 1; line <= source.lines().size(); line++) {
      text = source.line(line);
      at = 0;
      int before = tokens.size();
      while (at < text.length()) {
        next(tokens.size() == before);
      }
    }
    if (inComment) {
      diagnostics.add(
          comment.error(
              Code.BROKEN_RULE,
              "The comment that begins here does not end, and hides the rest of the file.",
              "Maybe add */, or use // for a line."));
    }
    int last = Math.max(1, source.lines().size());
    Place end = source.place(last, source.line(last).length() + 1, 1);
    tokens.add(new Token(Token.Kind.END, "", end, true));
    return tokens;
  }

  /** The comments with their signs, in order; a tab or blank at a line's end is not theirs. */
  public List<Token> comments() {
    return comments;
  }

  private void next(boolean first) {
    if (inComment || text.startsWith("/*", at)) {
      // The sign that begins a comment is no part of the one that ends it: /*/ goes on.
      int end = text.indexOf("*/", inComment ? at : at + 2);
      comment = inComment ? comment : source.place(line, at + 1, 2);
      inComment = end < 0;
      int from = at;
      at = inComment ? text.length() : end + 2;
      commented.append(text.substring(from, at).stripTrailing());
      if (inComment) {
        commented.append('\n');
      } else {
        comment(commented.toString(), comment);
        commented.setLength(0);
      }
      return;
    }
    if (text.startsWith("//", at)) {
      comment(text.substring(at).stripTrailing(), source.place(line, at + 1, text.length() - at));
      at = text.length();
      return;
    }
    char c = text.charAt(at);
    if (c == '"') {
      string(first);
    } else if (OPENING_QUOTES.indexOf(c) >= 0) {
      smartString(first);
    } else if (Lexemes.startsNumber(text, at)) {
      number(text.substring(at, Lexemes.endOfNumber(text, at)), first);
    } else if (Lexemes.isBlank(c)) {
      if (Lexemes.isNoBreakSpace(c)) {
        diagnostics.add(
            source
                .place(line, at + 1, 1)
                .error(
                    Code.NOT_ALLOWED,
                    "A no-break space stands here, at which Drools itself stops.",
                    "Maybe a plain blank, or nothing; word processors change them."));
      }
      at = Lexemes.isNoBreakSpace(c) ? at + 1 : Lexemes.endOfBlanks(text, at);
    } else if (c == '$' && Lexemes.startsName(text, at + 1)) {
      String name = text.substring(at + 1, Lexemes.endOfName(text, at + 1));
      add(Token.Kind.VARIABLE, name, name.length() + 1, first);
    } else if (Lexemes.startsName(text, at)) {
      String word = text.substring(at, Lexemes.endOfWord(text, at));
      add(Token.Kind.WORD, word, word.length(), first);
    } else {
      String sign = text.substring(at, Lexemes.endOfSign(text, at));
      add(Token.Kind.SIGN, sign, sign.length(), first);
    }
  }

  private void comment(String words, Place place) {
    boolean first = source.line(place.line()).substring(0, place.column() - 1).isBlank();
    comments.add(new Token(Token.Kind.COMMENT, words, place, first));
  }

  private void add(Token.Kind kind, String value, int length, boolean first) {
    tokens.add(new Token(kind, value, source.place(line, at + 1, length), first));
    at += length;
  }

  private void string(boolean first) {
    int closing = text.indexOf('"', at + 1);
    if (closing >= 0 && text.lastIndexOf('\\', closing) <= at) {
      add(Token.Kind.STRING, text.substring(at + 1, closing), closing + 1 - at, first);
      return;
    }
    StringBuilder value = new StringBuilder();
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      if (text.charAt(end) == '\\' && end + 1 < text.length()) {
        end++;
        if (ESCAPED.indexOf(text.charAt(end)) < 0) {
          diagnostics.add(
              source
                  .place(line, end, 2)
                  .error(
                      Code.BROKEN_RULE,
                      "'\\" + text.charAt(end) + "' is no escape that rules know.",
                      "Maybe \\\\ for a backslash; \\\" is a double quote."));
        }
      }
      value.append(text.charAt(end));
      end++;
    }
    if (end >= text.length()) {
      diagnostics.add(
          source
              .place(line, at + 1, text.length() - at)
              .error(
                  Code.UNTERMINATED_STRING,
                  "The text that begins here does not end on its line.",
                  "Maybe a double quote (\") is missing."));
      int length = withoutClosing(value);
      add(Token.Kind.STRING, value.substring(0, length), length + 1, first);
      return;
    }
    add(Token.Kind.STRING, value.toString(), end + 1 - at, first);
  }

  /** The length of a text without the parentheses and semicolon that were meant to follow it. */
  private static int withoutClosing(CharSequence text) {
    int end = blanksBefore(text, text.length());
    if (end > 0 && text.charAt(end - 1) == ';') {
      end--;
    }
    int parentheses = end;
    while (parentheses > 0 && text.charAt(parentheses - 1) == ')') {
      parentheses--;
    }
    return parentheses == end ? text.length() : blanksBefore(text, parentheses);
  }

  private static int blanksBefore(CharSequence text, int end) {
    int start = end;
    while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private void smartString(boolean first) {
    int end = at + 1;
    while (end < text.length() && CLOSING_QUOTES.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    diagnostics.add(
        source
            .place(line, at + 1, Math.min(end + 1, text.length()) - at)
            .error(
                Code.SMART_QUOTE,
                "A typographic quote ("
                    + text.charAt(at)
                    + ") stands where rules need a plain one.",
                "Maybe replace both quotes by \"; word processors change them."));
    int length = Math.min(end + 1, text.length()) - at;
    add(Token.Kind.STRING, text.substring(at + 1, Math.min(end, text.length())), length, first);
  }

  private void number(String written, boolean first) {
    Place place = source.place(line, at + 1, written.length());
    Literal literal = Literal.of(written);
    if (literal.code() != null) {
      diagnostics.add(place.error(literal.code(), literal.message(), literal.hint()));
    }
    tokens.add(new Token(Token.Kind.NUMBER, literal.number(), place, first));
    at += written.length();
  }
}
