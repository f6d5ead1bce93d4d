package org.csuite.input;

import java.util.ArrayList;
import java.util.List;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.model.Sweep;
import org.csuite.model.Vocabulary;

/**
 * Reads how far a fact is to move: {@code headcount=5..5000}, {@code sector=retail,software}, or
 * the fact alone for all it may be.
 */
public final class RangeReader {
  private static final String TO = "..";

  private final Vocabulary vocabulary;

  /** A range that cannot be swept. The message says why, and what may be meant. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message, String hint) {
      super(hint == null ? message : message + "\n" + hint);
    }
  }

  /** Reads against one vocabulary. */
  public RangeReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The range that a text gives.
   *
   * @throws Refused when the fact cannot vary, or not so
   */
  public Sweep.Range read(String text) throws Refused {
    int equals = text.indexOf('=');
    String name = (equals < 0 ? text : text.substring(0, equals)).strip();
    String values = equals < 0 ? null : text.substring(equals + 1).strip();
    FactDefinition fact = fact(name);
    return fact.kind().numeric() ? numbers(fact, values) : words(fact, values);
  }

  private FactDefinition fact(String name) throws Refused {
    FactDefinition fact = vocabulary.fact(name);
    if (fact == null) {
      List<String> known =
          vocabulary.facts().stream()
              .filter(RangeReader::varies)
              .map(FactDefinition::name)
              .toList();
      throw new Refused(
          "'" + name + "' is not a fact of Company.", Nearest.factHint(name, vocabulary, known));
    }
    if (fact.isDerived()) {
      throw new Refused(
          "'" + name + "' cannot vary: the rule book works it out: " + fact.derived() + ".",
          "Maybe vary a fact it is worked out from.");
    }
    if (!varies(fact)) {
      throw new Refused(
          "'" + name + "' cannot vary: it may be any text, and no rule tells texts apart.", null);
    }
    return fact;
  }

  private static boolean varies(FactDefinition fact) {
    return !fact.isDerived()
        && (fact.kind().numeric() || fact.kind() == Kind.BOOLEAN || fact.values() != null);
  }

  private Sweep.Range numbers(FactDefinition fact, String values) throws Refused {
    FactDefinition.Range all = fact.range();
    String low = values == null ? "" : values;
    String high = "";
    int to = low.indexOf(TO);
    if (to >= 0) {
      high = low.substring(to + TO.length()).strip();
      low = low.substring(0, to).strip();
    } else if (values != null) {
      throw new Refused(
          "'" + fact.name() + "=" + values + "' is no range.",
          "Maybe " + fact.name() + "=" + example(fact) + ".");
    }
    Double from = end(fact, low, all == null ? null : all.low());
    Double until = end(fact, high, all == null ? null : all.high());
    if (from > until) {
      throw new Refused(
          "'" + fact.name() + "=" + values + "' goes downwards.",
          "Maybe " + fact.name() + "=" + high + TO + low + ".");
    }
    if (from.equals(until)) {
      throw new Refused(
          "'" + fact.name() + "=" + values + "' holds no more than one value.",
          "Maybe " + fact.name() + "=" + example(fact) + ".");
    }
    return new Sweep.Range(fact, from, until, List.of());
  }

  private static String example(FactDefinition fact) {
    return "share".equals(fact.unit())
        ? "0..1"
        : fact.kind() == Kind.INTEGER ? "5..5000" : "1e6..1e9";
  }

  private Double end(FactDefinition fact, String text, Double otherwise) throws Refused {
    if (!text.isEmpty()) {
      return ((Number) value(fact, text)).doubleValue();
    }
    if (otherwise == null) {
      throw new Refused(
          "'" + fact.name() + "' has no end of its own.",
          "Maybe " + fact.name() + "=" + example(fact) + ".");
    }
    return otherwise;
  }

  private Sweep.Range words(FactDefinition fact, String values) throws Refused {
    List<Object> words = new ArrayList<>();
    if (values != null) {
      for (String word : values.split("[,|]", -1)) {
        Object value = value(fact, word.strip());
        if (!words.contains(value)) {
          words.add(value);
        }
      }
    } else if (fact.kind() == Kind.BOOLEAN) {
      words.addAll(List.of(false, true));
    } else if (fact.kind() == Kind.LIST) {
      words.add(List.of());
      fact.values().ids().forEach(id -> words.add(List.of(id)));
    } else {
      words.addAll(fact.values().ids());
    }
    if (words.size() < 2) {
      throw new Refused(
          "'" + fact.name() + "=" + values + "' holds no more than one value.",
          "Maybe " + fact.name() + " alone, for all it may be.");
    }
    return new Sweep.Range(fact, null, null, List.copyOf(words));
  }

  private Object value(FactDefinition fact, String text) throws Refused {
    AnswerReader.Answer answer = new AnswerReader(vocabulary).read(fact, text);
    if (!answer.mistakes().isEmpty()) {
      throw new Refused(answer.mistakes().get(0).message(), answer.mistakes().get(0).hint());
    }
    if (answer.value() == null) {
      throw new Refused(
          "'" + fact.name() + "' can only move through values that are known, not '" + text + "'.",
          null);
    }
    return answer.value();
  }
}
