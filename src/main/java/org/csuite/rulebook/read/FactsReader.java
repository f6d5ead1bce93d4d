package org.csuite.rulebook.read;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.input.Nearest;
import org.csuite.input.Numbers;
import org.csuite.input.SourceText;
import org.csuite.model.Catalogue;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.model.Text;
import org.csuite.model.Values;
import org.csuite.model.WordList;
import org.csuite.rulebook.read.TokenStream.Broken;

/** Reads {@code facts.drl}: {@code declare Company} with one line a fact and its annotations. */
public final class FactsReader {
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "unit",
          "range",
          "label",
          "label_fr",
          "ask",
          "ask_fr",
          "values",
          "values_fr",
          "codes",
          "derived",
          "estimate",
          "fixed");

  private final TokenStream tokens;
  private final Map<String, Catalogue> catalogues;
  private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
  private final Map<String, Declaration> declarations = new LinkedHashMap<>();
  private boolean lost;

  /**
   * A fact as declared.
   *
   * @param name its name
   * @param annotations values by annotation
   */
  record Declaration(Token name, Map<String, Token> annotations) {}

  public FactsReader(
      SourceText source, Map<String, Catalogue> catalogues, List<Diagnostic> diagnostics) {
    this.tokens = new TokenStream(new Lexer(source, diagnostics).tokens(), diagnostics);
    this.catalogues = catalogues;
  }

  /** The facts in order of declaration. */
  public List<FactDefinition> read() {
    while (!tokens.atEnd()) {
      try {
        if (tokens.takeKeyword("package")) {
          tokens.expect(Token.Kind.WORD, "the package's name");
        } else if (tokens.takeKeyword("declare")) {
          declaration();
        } else if (!tokens.take(";")) {
          throw tokens.fail("'declare Company'");
        }
      } catch (Broken e) {
        lost = true;
        tokens.next();
        tokens.skipToTop();
      }
    }
    return List.copyOf(facts.values());
  }

  /** Whether some fact could not be read, so that what refers to it cannot be judged. */
  boolean lost() {
    return lost;
  }

  /** The declarations by name, for what stands in {@code @derived} and {@code @estimate}. */
  Map<String, Declaration> declarations() {
    return declarations;
  }

  private void declaration() throws Broken {
    Token type = tokens.expect(Token.Kind.WORD, "'Company'");
    if (!type.text().equals("Company")) {
      throw tokens.fail(
          type,
          Code.NOT_ALLOWED,
          "Only the facts of Company are declared here.",
          "Maybe declare Company.");
    }
    while (!tokens.peek().isWord("end") && !(tokens.isNearly("end") && !tokens.peek(1).is(":"))) {
      if (tokens.atTop()) {
        throw tokens.fail(
            tokens.last(),
            Code.MISSING_END,
            "declare Company has no 'end' after this.",
            "Maybe add a line with end.");
      }
      try {
        fact();
      } catch (Broken e) {
        lost = true;
        do {
          tokens.next();
        } while (!tokens.atTop()
            && !(tokens.peek().startsLine() && tokens.peek().kind() == Token.Kind.WORD));
      }
    }
    tokens.takeKeyword("end");
  }

  private void fact() throws Broken {
    Token name = tokens.expect(Token.Kind.WORD, "a fact such as headcount : Integer");
    tokens.expect(":");
    Token type = tokens.expect(Token.Kind.WORD, "a type");
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.typeName().equals(type.text()))
            .findFirst()
            .orElse(null);
    if (kind == null) {
      throw tokens.fail(
          type,
          Code.UNKNOWN_TYPE,
          "'" + type.text() + "' is no type of facts.",
          Nearest.hint(type.text(), Arrays.stream(Kind.values()).map(Kind::typeName).toList()));
    }
    Map<String, Token> annotations = new LinkedHashMap<>();
    while (tokens.take("@")) {
      Token annotation = tokens.expect(Token.Kind.WORD, "an annotation");
      tokens.expect("(");
      Token value = tokens.expect(Token.Kind.STRING, "text in double quotes");
      tokens.expect(")");
      if (!ANNOTATIONS.contains(annotation.text())) {
        tokens.report(
            annotation,
            Code.UNKNOWN_KEY,
            "'@" + annotation.text() + "' is no annotation of facts.",
            Nearest.hint(annotation.text(), ANNOTATIONS.stream().sorted().toList()));
      }
      annotations.put(annotation.text(), value);
    }
    for (String needed : List.of("label", "label_fr")) {
      if (!annotations.containsKey(needed)) {
        tokens.report(
            name,
            Code.MISSING_KEY,
            "'" + name.text() + "' needs @" + needed + "( \"…\" ).",
            "Maybe add it after the type: the words for '"
                + name.text()
                + "' in "
                + (needed.endsWith("_fr") ? "French" : "English")
                + " results.");
      }
    }
    Token unit = annotations.get("unit");
    FactDefinition fact =
        new FactDefinition(
            name.text(),
            facts.size(),
            kind,
            text(unit),
            range(annotations.get("range")),
            both(annotations, "label", name.text()),
            annotations.containsKey("ask") ? both(annotations, "ask", name.text()) : null,
            values(name, annotations),
            words(annotations.get("codes")),
            text(annotations.get("derived")),
            text(annotations.get("estimate")),
            fixed(annotations.get("fixed")),
            name.place().location());
    if (facts.containsKey(name.text())) {
      tokens.report(
          name,
          Code.DUPLICATE_NAME,
          "The fact '" + name.text() + "' is declared twice.",
          "Maybe delete one.");
      return;
    }
    facts.put(name.text(), fact);
    declarations.put(name.text(), new Declaration(name, annotations));
  }

  private boolean fixed(Token token) {
    if (token != null && !token.text().equals("yes")) {
      tokens.report(
          token,
          Code.WRONG_TYPE,
          "'" + token.text() + "' is not 'yes'.",
          "Maybe @fixed( \"yes\" ), or nothing.");
    }
    return token != null;
  }

  private static String text(Token token) {
    return token == null ? null : token.text();
  }

  private static Text both(Map<String, Token> annotations, String key, String fallback) {
    Token english = annotations.get(key);
    Token french = annotations.getOrDefault(key + "_fr", english);
    return english == null ? Text.same(fallback) : new Text(english.text(), french.text());
  }

  private static List<String> words(Token token) {
    return token == null ? List.of() : List.of(token.text().strip().split("\\s*,\\s*"));
  }

  private Values values(Token name, Map<String, Token> annotations) {
    Token values = annotations.get("values");
    if (values == null) {
      return null;
    }
    if (!values.text().endsWith(".csv")) {
      Token french = annotations.get("values_fr");
      checkWords(values, french);
      return new WordList("value of '" + name.text() + "'", words(values), words(french));
    }
    Catalogue catalogue = catalogues.get(values.text());
    if (catalogue == null) {
      tokens.report(
          values,
          Code.MISSING_FILE,
          "There is no catalogue '" + values.text() + "'.",
          Nearest.hint(values.text(), catalogues.keySet()));
    }
    return catalogue;
  }

  private void checkWords(Token values, Token french) {
    List<String> words = words(values);
    for (String word : words) {
      if (word.isEmpty() || words.indexOf(word) != words.lastIndexOf(word)) {
        tokens.report(
            values,
            Code.BROKEN_DECLARATION,
            word.isEmpty() ? "A value is empty." : "The value '" + word + "' stands twice.",
            "Maybe \"low, medium, high\".");
        return;
      }
    }
    if (french != null && words(french).size() != words.size()) {
      tokens.report(
          french,
          Code.BROKEN_DECLARATION,
          "There are " + words.size() + " values, but " + words(french).size() + " in French.",
          "Maybe a comma is missing or too many.");
    }
  }

  private FactDefinition.Range range(Token token) {
    if (token == null) {
      return null;
    }
    String[] ends = token.text().split("\\.\\.", -1);
    Double low = ends.length == 2 ? Numbers.parse(ends[0]) : null;
    Double high = ends.length == 2 ? Numbers.parse(ends[1]) : null;
    boolean right =
        ends.length == 2
            && (low != null || ends[0].isBlank())
            && (high != null || ends[1].isBlank())
            && (low == null || high == null || low <= high);
    if (!right) {
      tokens.report(
          token,
          Code.WRONG_TYPE,
          "'" + token.text() + "' is no range.",
          "Maybe \"0..1\", or \"0..\" when there is no upper end.");
      return null;
    }
    return new FactDefinition.Range(low, high);
  }
}
