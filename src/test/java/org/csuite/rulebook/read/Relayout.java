package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.csuite.input.SourceText;

/** Writes the tokens of a rule file again, with any white space and comments between them. */
public final class Relayout {
  private static final List<String> GAPS =
      List.of(
          " ",
          "  ",
          "\t",
          "\n",
          "\r\n",
          "\r",
          " // rule \"x\" when then end\n",
          "// a ( comment \r",
          "/* end */",
          "\n/* of\r\nlines ; */ ");

  /** So many of them are no comments. */
  private static final int BLANKS = 6;

  private static final Set<String> ALONE = Set.of("(", ")", ",", ";");

  private Relayout() {}

  /** The same words in another layout, for each seed another. */
  public static String of(String text, long seed) {
    return of(text, seed, true);
  }

  /** One with comments between conditions alone: Drools itself stumbles over many others. */
  public static String forDrools(String text, long seed) {
    return of(text, seed, false);
  }

  private static String of(String text, long seed, boolean everywhere) {
    Random random = new Random(seed);
    SourceText source = SourceText.of("some.drl", text);
    List<Token> tokens = new Lexer(source, new ArrayList<>()).tokens();
    StringBuilder out = new StringBuilder();
    boolean conclusion = false;
    int depth = 0;
    for (int i = 0; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      Token before = tokens.get(Math.max(0, i - 1));
      // Drools takes the name of a type, and of an annotation, as one word
      boolean joined = before.is("@") || before.is(".") || token.is(".");
      if (i > 0 && !joined) {
        boolean none = alone(token) || alone(before);
        if (!none || random.nextInt(3) > 0) {
          boolean between = before.is(")") || before.is(";") || before.isWord("when");
          boolean comments = everywhere || !conclusion && depth == 0 && between;
          out.append(GAPS.get(random.nextInt(comments ? GAPS.size() : BLANKS)));
        }
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      conclusion = token.isWord("then") || conclusion && !token.isWord("end");
      int start = token.place().column() - 1;
      out.append(source.line(token.place().line()), start, start + token.place().length());
    }
    return out.toString();
  }

  private static boolean alone(Token token) {
    return token.kind() == Token.Kind.SIGN && ALONE.contains(token.text());
  }
}
