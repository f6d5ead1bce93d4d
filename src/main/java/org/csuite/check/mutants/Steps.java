package org.csuite.check.mutants;

import java.util.ArrayList;
import java.util.List;
import org.csuite.input.Numbers;
import org.csuite.model.Domain;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Values;
import org.csuite.model.Vocabulary;

/**
 * How far a mutant moves a value: a threshold by 1 where numbers are whole, by a hundredth of
 * itself where a company's fact is any number, by a twentieth of a certainty, else by a tenth.
 */
final class Steps {
  private static final double OF_A_FACT = 0.01;
  private static final double OF_A_CERTAINTY = 0.05;
  private static final double OF_A_FIGURE = 0.1;

  private Steps() {}

  /** The distance to the next threshold up or down. */
  static double ofThreshold(FactType type, Field field, double bound) {
    if (field.kind() == Kind.INTEGER) {
      return 1;
    }
    if (type == FactType.COMPANY) {
      return bound == 0 ? OF_A_FACT : Math.abs(bound) * OF_A_FACT;
    }
    return Math.abs(bound) <= 1 ? OF_A_CERTAINTY : Math.abs(bound) * OF_A_FIGURE;
  }

  /** Another figure to conclude: a tenth more, of certainty factors a tenth of the whole scale. */
  static double figure(double figure, boolean factor) {
    if (factor) {
      return clean(figure > 0.85 ? figure - OF_A_FIGURE : figure + OF_A_FIGURE);
    }
    return figure == 0 ? 1 : clean(figure + Math.abs(figure) * OF_A_FIGURE);
  }

  /** Without the last digits that binary fractions leave. */
  static double clean(double number) {
    return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.10g", number));
  }

  /** Another word in the place of one: the next of its list, or one that is in none. */
  static String otherWord(String word, Values values, Vocabulary vocabulary) {
    Values resolved = values == null ? null : Domain.resolve(values, vocabulary);
    List<String> ids = resolved == null ? List.of() : new ArrayList<>(resolved.ids());
    return ids.size() < 2 ? word + "-other" : ids.get((ids.indexOf(word) + 1) % ids.size());
  }

  /** A number as rules and tables have it. */
  static String plain(Object value) {
    return value instanceof Double number ? Numbers.exact(number) : String.valueOf(value);
  }
}
