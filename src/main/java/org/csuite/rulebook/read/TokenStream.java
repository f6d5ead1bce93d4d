package org.csuite.rulebook.read;

import java.util.List;
import java.util.Set;
import org.csuite.input.Nearest;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/** The tokens of a file while they are read, and the mistakes met on the way. */
final class TokenStream {
  private static final Set<String> TOP =
      Set.of("rule", "package", "global", "import", "declare", "function", "query", "unit");

  private static final Set<String> SECTIONS = Set.of("when", "then", "end");

  /** Words that are never a misspelt other one. */
  private static final Set<String> KNOWN =
      Set.of("rule", "global", "package", "ruleflow-group", "when", "then", "end", "not", "exists");

  private final List<Token> tokens;
  private final List<Diagnostic> diagnostics;
  private int at;

  /** A mistake that is already reported and after which a part of the file must be skipped. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken() {
      super("reported already", null, false, false);
    }
  }

  TokenStream(List<Token> tokens, List<Diagnostic> diagnostics) {
    this.tokens = tokens;
    this.diagnostics = diagnostics;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  /** The token before the next one. */
  Token last() {
    return tokens.get(Math.max(0, at - 1));
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  /** Whether a new declaration of the file, or the file's end, stands next. */
  boolean atTop() {
    return atEnd()
        || isKeyword(TOP)
            && (peek().startsLine()
                || peek().isWord("rule") && peek(1).kind() == Token.Kind.STRING);
  }

  /** Whether the rule's next section, its end, or another declaration stands next. */
  boolean atSection() {
    return atTop() || isKeyword(SECTIONS);
  }

  /** Whether one of the words stands next, and is not the name of a field there. */
  private boolean isKeyword(Set<String> words) {
    Token next = peek(1);
    return peek().kind() == Token.Kind.WORD
        && words.contains(peek().text())
        && (next.startsLine()
            || next.kind() != Token.Kind.SIGN && !next.isWord("in") && !next.isWord("contains")
            || next.is("(")
            || next.is("@")
            || next.is(";")
            || next.is(":") && peek().isWord("when"));
  }

  /**
   * Takes a keyword, also a misspelt one, which is reported. It is for where nothing else may stand
   * that looks like it.
   */
  boolean takeKeyword(String word) {
    if (takeWord(word)) {
      return true;
    }
    if (!isNearly(word)) {
      return false;
    }
    Token token = peek();
    report(
        next(),
        Code.BROKEN_RULE,
        "Found " + token.shown() + ", expected '" + word + "'.",
        "Maybe you meant '" + word + "'.");
    return true;
  }

  /** Whether the next word is none that rules know, and nearly that one. */
  boolean isNearly(String word) {
    return peek().kind() == Token.Kind.WORD
        && !KNOWN.contains(peek().text())
        && Nearest.word(peek().text(), List.of(word)) != null;
  }

  boolean take(String sign) {
    if (peek().is(sign)) {
      next();
      return true;
    }
    return false;
  }

  boolean takeWord(String word) {
    if (peek().isWord(word)) {
      next();
      return true;
    }
    return false;
  }

  Token expect(Token.Kind kind, String what) throws Broken {
    if (peek().kind() != kind) {
      throw fail(what);
    }
    return next();
  }

  void expect(String sign) throws Broken {
    if (!take(sign)) {
      throw fail("'" + sign + "'");
    }
  }

  /** Reports that something else stands where a thing was expected. */
  Broken fail(String expected) {
    Token token = peek();
    report(
        token, Code.BROKEN_RULE, "Found " + token.shown() + ", expected " + expected + ".", null);
    return new Broken();
  }

  /** Reports a mistake at a token and gives up the part around it. */
  Broken fail(Token token, Code code, String message, String hint) {
    report(token, code, message, hint);
    return new Broken();
  }

  void report(Token token, Code code, String message, String hint) {
    diagnostics.add(token.place().error(code, message, hint));
  }

  /** Skips to a new declaration or the file's end, and over the end of the one it stands in. */
  void skipToTop() {
    while (!atTop()) {
      if (next().isWord("end")) {
        return;
      }
    }
  }

  void skipToSection() {
    while (!atSection()) {
      next();
    }
  }
}
