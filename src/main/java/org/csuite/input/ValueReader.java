package org.csuite.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlNode.Mapping;
import org.csuite.input.YamlNode.Scalar;
import org.csuite.input.YamlNode.Sequence;
import org.csuite.model.Aliases;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Unheld;
import org.csuite.model.Values;

/**
 * Turns values of a document into Java ones. What does not fit becomes a diagnostic and null, and
 * reading goes on.
 */
public final class ValueReader {
  /** How mappings look, for those who wrote something else. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "a scenario", "Maybe `company: {sector: software, headcount: 40}`.",
          "company", "Maybe `company: {sector: software, headcount: 40}`.",
          "candidates", "Maybe `candidates: {CTO: {experienceYears: 12}}`.",
          "a candidate", "Maybe `CTO: {experienceYears: 12}`.",
          "a post", "Maybe `- {role: CIO, reportsTo: CEO}`.",
          "a decision", "Maybe `- {role: CISO, verdict: optional, author: …, reason: …}`.",
          "uncertainty", "Maybe `uncertainty: {revenue: 10%}`.",
          "expect", "Maybe `expect: {roles: {CIO: recommended}, not: [CSO]}`.",
          "roles", "Maybe `roles: {CIO: recommended}`.");

  private static final String NOT_KNOWN =
      "Maybe leave it empty, or leave it out: that is how one says that it is not known.";

  private final Aliases aliases;
  private final List<Diagnostic> diagnostics;

  /**
   * Reads values.
   *
   * @param aliases the names that others have for what may stand there
   * @param diagnostics mistakes are added to the list
   */
  public ValueReader(Aliases aliases, List<Diagnostic> diagnostics) {
    this.aliases = aliases;
    this.diagnostics = diagnostics;
  }

  /** Reads values for which others have no names of their own. */
  public ValueReader(List<Diagnostic> diagnostics) {
    this(Aliases.NONE, diagnostics);
  }

  /** Reports a mistake. */
  public void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /**
   * Hands each entry of a mapping to the reader of its key.
   *
   * @param what the mapping is called in messages
   */
  public void mapping(YamlNode node, String what, Map<String, Consumer<Entry>> keys) {
    for (Entry entry : entries(node, what)) {
      Consumer<Entry> reader = keys.get(entry.key().text());
      if (reader == null) {
        unknown(entry.key(), Code.UNKNOWN_KEY, "a key of " + what, keys.keySet());
      } else if (!(entry.value() instanceof Scalar scalar && scalar.isNull())) {
        reader.accept(entry);
      }
    }
  }

  /** The entries of a mapping; none when it is something else. */
  public Collection<Entry> entries(YamlNode node, String what) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().values();
    }
    wrongType(node, what, "keys and values", EXAMPLES.get(what));
    return List.of();
  }

  /** The items of a list; a single value counts as a list of one. */
  public List<YamlNode> items(YamlNode node) {
    return node instanceof Sequence sequence ? sequence.items() : List.of(node);
  }

  /** Text; a number or a date is text too. */
  public String text(Entry entry) {
    return text(entry.value(), entry.key().text());
  }

  /** Text, for a value without a key. */
  public String text(YamlNode node, String what) {
    if (node instanceof Scalar scalar && !scalar.isNull()) {
      return scalar.text();
    }
    wrongType(node, what, "text");
    return null;
  }

  /** A finite number. */
  public Double number(Entry entry) {
    if (!(entry.value() instanceof Scalar scalar)) {
      wrongType(entry.value(), entry.key().text(), "a number");
      return null;
    }
    return number(scalar.text(), entry.key().text(), scalar.place());
  }

  /** A finite number given as text. */
  public Double number(String text, String what, Place place) {
    Double number = Numbers.parse(text);
    if (number == null && Numbers.isUnheld(text)) {
      report(
          place.error(
              Code.OUT_OF_RANGE,
              "'" + what + "' is '" + text + "', which is beyond what a number can hold.",
              Unheld.HINT));
      return null;
    }
    if (number == null) {
      report(
          place.error(
              Code.WRONG_TYPE,
              "'" + what + "' needs a number, but '" + text + "' is none.",
              saysUnknown(text) ? NOT_KNOWN : Numbers.hint(text)));
      return null;
    }
    if (Numbers.isAmbiguous(text)) {
      String plain = Numbers.plain(number);
      String decimals = Numbers.isAmbiguous(plain) ? plain + "0" : plain;
      report(
          place.error(
              Code.AMBIGUOUS_NUMBER,
              "'" + what + "' is '" + text + "': does the point divide thousands or decimals?",
              "Maybe " + text.strip().replace('.', '_') + ", or " + decimals + "."));
      return null;
    }
    return number;
  }

  /** A whole number. */
  public Integer integer(Entry entry) {
    Double number = number(entry);
    return number == null ? null : whole(number, entry.key().text(), entry.value().place());
  }

  /** The number as a whole one. */
  public Integer whole(double number, String what, Place place) {
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      report(
          place.error(
              Code.WRONG_TYPE,
              "'" + what + "' needs a whole number, but " + Numbers.plain(number) + " is none.",
              null));
      return null;
    }
    return (int) number;
  }

  /** A number between two bounds, both included. */
  public Double between(Entry entry, double low, double high) {
    Double number = number(entry);
    if (number != null && (number < low || number > high)) {
      report(
          entry
              .value()
              .place()
              .error(
                  Code.OUT_OF_RANGE,
                  "'"
                      + entry.key().text()
                      + "' is "
                      + Numbers.plain(number)
                      + ", but goes from "
                      + Numbers.plain(low)
                      + " to "
                      + Numbers.plain(high)
                      + ".",
                  shareHint(number, high)));
      return null;
    }
    return number;
  }

  /** A whole number between two bounds, both included. */
  public Integer wholeWithin(Entry entry, int low, int high) {
    Double number = between(entry, low, high);
    return number == null ? null : whole(number, entry.key().text(), entry.value().place());
  }

  /** A hint for a share that seems to be given in percent, or null. */
  static String shareHint(double number, Double high) {
    boolean percent = high != null && high == 1 && number >= 2 && number <= 100;
    return percent ? "Maybe " + Numbers.plain(number) + "%." : null;
  }

  /** True or false. */
  public Boolean bool(Entry entry) {
    return entry.value() instanceof Scalar scalar
        ? bool(scalar.text(), entry.key().text(), scalar.place())
        : bool(entry.value().describe(), entry.key().text(), entry.value().place());
  }

  /** True or false given as text. */
  public Boolean bool(String text, String what, Place place) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "oui", "vrai" -> true;
      case "false", "no", "non", "faux" -> false;
      default -> {
        report(
            place.error(
                Code.WRONG_TYPE,
                "'" + what + "' needs true or false, but '" + text + "' is neither.",
                boolHint(text)));
        yield null;
      }
    };
  }

  private String boolHint(String text) {
    List<String> meant = aliases.ids(Aliases.BOOLEAN, text);
    if (!meant.isEmpty()) {
      return "Maybe " + meant.get(0) + ".";
    }
    if (saysUnknown(text)) {
      return NOT_KNOWN;
    }
    return text.equals("1") || text.equals("0")
        ? "Maybe " + text.equals("1") + "."
        : "Maybe leave it out when it is not known.";
  }

  /** Whether it is a sign or a word for what is not known: {@code -}, {@code n/a}. */
  private boolean saysUnknown(String text) {
    return text.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || isCurrencySign(c))
        || !aliases.ids(Aliases.UNKNOWN, text).isEmpty();
  }

  private static boolean isCurrencySign(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** One of a closed list of words. */
  public String word(YamlNode node, Values values, Code code) {
    String text = text(node, values.noun());
    return text == null ? null : word(text, values, code, node.place());
  }

  /** One of a closed list of words, given as text. */
  public String word(String text, Values values, Code code, Place place) {
    if (values.ids().contains(text)) {
      return text;
    }
    report(
        place.error(
            code,
            "'" + text + "' is not a known " + values.noun() + ".",
            saysUnknown(text) ? NOT_KNOWN : Nearest.hint(text, values, aliases)));
    return null;
  }

  /** Several of a closed list of words; those that are none are left out. */
  public List<String> words(YamlNode node, Values values, Code code) {
    List<String> words = new ArrayList<>();
    for (YamlNode item : items(node)) {
      String word = word(item, values, code);
      if (word != null) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }

  /** Reports a word that is not one of those known. */
  public void unknown(Scalar word, Code code, String what, Collection<String> known) {
    unknown(word, code, what, Nearest.hint(word.text(), known));
  }

  /** Reports a word that is not one of those known, and what may be meant. */
  void unknown(Scalar word, Code code, String what, String nearest) {
    if (word.text().equals("<<")) {
      String merged = "'<<' is no merge key in YAML 1.2.";
      report(
          word.place()
              .error(code, merged, "Maybe write the keys out, or use an alias as a value."));
      return;
    }
    // In {headcount: 1,200} the comma ends the number, and 200 is taken for the next key.
    String hint =
        word.text().matches("\\d{2,}\\D{0,2}")
            ? "Maybe the comma before it belongs to a number: a comma is read in no number."
            : nearest;
    report(word.place().error(code, "'" + word.text() + "' is not " + what + ".", hint));
  }

  /** Reports a value of another type than wanted. */
  public void wrongType(YamlNode node, String what, String wanted) {
    wrongType(node, what, wanted, null);
  }

  /** Reports a value of another type than wanted, and what to write instead. */
  public void wrongType(YamlNode node, String what, String wanted, String hint) {
    String message =
        "'" + what + "' needs " + wanted + ", but " + node.describe() + " stands here.";
    report(node.place().error(Code.WRONG_TYPE, message, hint));
  }
}
