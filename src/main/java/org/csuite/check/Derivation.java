package org.csuite.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.model.Catalogue;
import org.csuite.model.FactDefinition;
import org.csuite.model.Vocabulary;

/**
 * How a derived fact follows from others, as far as an analysis can turn it round.
 *
 * @param operator {@code + - * /}, {@code >} for a conversion, {@code :} for a catalogue
 * @param left the first part; null when it is a number
 * @param right the second part; null when it is a number or there is none
 * @param leftNumber stands where left is null
 * @param rightNumber stands where right is null
 * @param word the currency, or the catalogue's column
 * @param catalogue of a look-up; else null
 */
record Derivation(
    char operator,
    FactDefinition left,
    FactDefinition right,
    double leftNumber,
    double rightNumber,
    String word,
    Catalogue catalogue) {
  private static final Pattern ARITHMETIC = Pattern.compile("\\s*(\\S+)\\s+([-+*/])\\s+(\\S+)\\s*");
  private static final Pattern CONVERTED = Pattern.compile("\\s*(\\S+)\\s+in\\s+(\\S+)\\s*");
  private static final Pattern LOOKED_UP = Pattern.compile("\\s*(\\S+\\.csv):(\\S+)\\s*");

  /** The derivation of a fact; null when it is given, or comes from a table. */
  static Derivation of(FactDefinition fact, Vocabulary vocabulary) {
    if (fact.derived() == null) {
      return null;
    }
    Matcher arithmetic = ARITHMETIC.matcher(fact.derived());
    if (arithmetic.matches()) {
      FactDefinition left = vocabulary.fact(arithmetic.group(1));
      FactDefinition right = vocabulary.fact(arithmetic.group(3));
      return new Derivation(
          arithmetic.group(2).charAt(0),
          left,
          right,
          left == null ? Double.parseDouble(arithmetic.group(1)) : 0,
          right == null ? Double.parseDouble(arithmetic.group(3)) : 0,
          null,
          null);
    }
    Matcher converted = CONVERTED.matcher(fact.derived());
    if (converted.matches()) {
      return new Derivation(
          '>', vocabulary.fact(converted.group(1)), null, 0, 0, converted.group(2), null);
    }
    Matcher lookedUp = LOOKED_UP.matcher(fact.derived());
    if (lookedUp.matches() && vocabulary.catalogue(lookedUp.group(1)) != null) {
      Catalogue catalogue = vocabulary.catalogue(lookedUp.group(1));
      FactDefinition key =
          vocabulary.facts().stream().filter(f -> f.values() == catalogue).findFirst().orElse(null);
      return key == null
          ? null
          : new Derivation(':', key, null, 0, 0, lookedUp.group(2), catalogue);
    }
    return null;
  }

  /** The facts it looks at. */
  List<FactDefinition> parts() {
    List<FactDefinition> parts = new ArrayList<>();
    if (left != null) {
      parts.add(left);
    }
    if (right != null) {
      parts.add(right);
    }
    return parts;
  }
}
