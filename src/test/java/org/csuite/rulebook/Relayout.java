package org.csuite.rulebook;

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
          "\n\n",
          "\r\n",
          "\r",
          " // rule \"x\" when then end\n",
          "// a ( comment \r",
          "/* end */",
          "\n/* of\r\nlines ; */ ");
  private static final Set<String> ALONE = Set.of("(", ")", ",", ";");

  private Relayout() {}

  /** The same words in another layout, for each seed another. */
  public static String of(String text, long seed) {
    Random random = new Random(seed);
    SourceText source = SourceText.of("some.drl", text);
    List<Token> tokens = new Lexer(source, new ArrayList<>()).tokens();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      if (i > 0 && !tokens.get(i - 1).is("@")) {
        boolean none = alone(token) || alone(tokens.get(i - 1));
        if (!none || random.nextInt(3) > 0) {
          out.append(GAPS.get(random.nextInt(GAPS.size())));
        }
      }
      int start = token.place().column() - 1;
      out.append(source.line(token.place().line()), start, start + token.place().length());
    }
    return out.toString();
  }

  private static boolean alone(Token token) {
    return token.kind() == Token.Kind.SIGN && ALONE.contains(token.text());
  }
}
