package org.csuite.rulebook.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.read.FactsReader;
import org.csuite.rulebook.read.Lexer;
import org.csuite.rulebook.read.RuleParser;
import org.csuite.rulebook.read.Token;

/** Lays rule files out in the style of the shipped book. */
public final class RuleFormat {
  /** What {@code facts.drl} may have wrong that has nothing to do with its form. */
  private static final Set<Code> OF_CONTENT =
      EnumSet.of(
          Code.MISSING_FILE,
          Code.MISSING_KEY,
          Code.UNKNOWN_KEY,
          Code.DUPLICATE_NAME,
          Code.BROKEN_DECLARATION);

  private RuleFormat() {}

  /**
   * The text of a rule file or {@code facts.drl} in the house style, with the same tokens and
   * comments in the same order.
   *
   * @param diagnostics receives why the file cannot be read
   * @return null when it cannot
   */
  public static String of(SourceText source, List<Diagnostic> diagnostics) {
    List<Diagnostic> found = new ArrayList<>();
    if (source.file().matches("(.*[/\\\\])?" + RuleBook.FACTS)) {
      new FactsReader(source, Map.of(), found).read();
      found.removeIf(diagnostic -> OF_CONTENT.contains(diagnostic.code()));
    } else {
      new RuleParser(source, found).file();
    }
    List<Diagnostic> errors = found.stream().filter(Diagnostic::isError).sorted().toList();
    diagnostics.addAll(errors);
    if (!errors.isEmpty()) {
      return null;
    }
    String text = new RuleLayout(source, tokens(source)).text();
    if (!words(source).equals(words(SourceText.of(source.file(), text)))) {
      throw new IllegalStateException("formatting " + source.file() + " would change what it says");
    }
    return text;
  }

  /** Tokens and comments together, without the end. */
  private static List<Token> tokens(SourceText source) {
    Lexer lexer = new Lexer(source, new ArrayList<>());
    List<Token> tokens = new ArrayList<>(lexer.tokens());
    tokens.remove(tokens.size() - 1);
    tokens.addAll(lexer.comments());
    tokens.sort(
        Comparator.comparingInt((Token token) -> token.place().line())
            .thenComparingInt(token -> token.place().column()));
    return tokens;
  }

  private static List<String> words(SourceText source) {
    return tokens(source).stream().map(token -> token.kind() + token.text()).toList();
  }
}
