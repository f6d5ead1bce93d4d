package org.csuite.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlNode.Scalar;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Domain;
import org.csuite.model.Expectation;
import org.csuite.model.Expectation.Aspect;
import org.csuite.model.Vocabulary;

/** Reads the {@code expect} of a scenario or case. */
final class ExpectationReader {
  /** Expects that there is no upper end, no superior, no other holder. */
  private static final String NONE = "none";

  private static final List<String> PAY = List.of("low", "high", "point", "currency", "year");

  private final Vocabulary vocabulary;
  private final BookNames names;
  private final ValueReader values;
  private final List<Expectation> expectations = new ArrayList<>();

  ExpectationReader(Vocabulary vocabulary, BookNames names, ValueReader values) {
    this.vocabulary = vocabulary;
    this.names = names;
    this.values = values;
  }

  List<Expectation> read(YamlNode node) {
    Map<String, Consumer<Entry>> keys = new LinkedHashMap<>();
    Arrays.stream(Aspect.values())
        .forEach(aspect -> keys.put(aspect.key(), entry -> aspect(aspect, entry.value())));
    values.mapping(node, "expect", keys);
    return List.copyOf(expectations);
  }

  private void aspect(Aspect aspect, YamlNode node) {
    switch (aspect) {
      case ROLES, CERTAINTY, CLASSES, DUTIES, LINES, HELD_BY, CONSULTED, PAY ->
          values.entries(node, aspect.key()).forEach(entry -> valued(aspect, entry));
      default -> {
        for (YamlNode item : values.items(node)) {
          if (values.text(item, aspect.key()) != null && known(aspect, (Scalar) item)) {
            add(aspect, ((Scalar) item).text(), null, null, item);
          }
        }
      }
    }
  }

  private void valued(Aspect aspect, Entry entry) {
    if (!known(aspect, entry.key())) {
      return;
    }
    String subject = entry.key().text();
    if (aspect == Aspect.PAY) {
      for (Entry figure : values.entries(entry.value(), "pay of " + subject)) {
        if (!PAY.contains(figure.key().text())) {
          values.unknown(figure.key(), Code.UNKNOWN_KEY, "a figure of pay", PAY);
        } else {
          add(aspect, subject, figure.key().text(), figure(figure), figure.key());
        }
      }
      return;
    }
    if (aspect == Aspect.CERTAINTY) {
      Double number = values.between(entry, -1, 1);
      if (number != null) {
        add(aspect, subject, null, Numbers.exact(number), entry.key());
      }
      return;
    }
    for (YamlNode item : values.items(entry.value())) {
      String expected = expected(aspect, item);
      if (expected != null) {
        add(aspect, subject, null, expected, entry.key());
      }
    }
  }

  /** The figure in the form results have; nothing stands for a band that is open above. */
  private String figure(Entry figure) {
    if (figure.value() instanceof Scalar scalar && (scalar.isNull() || isNone(scalar))) {
      return NONE;
    }
    if (figure.key().text().equals("currency")) {
      return values.text(figure);
    }
    Double number = values.number(figure);
    return number == null ? null : Numbers.exact(number);
  }

  private static boolean isNone(YamlNode node) {
    return node instanceof Scalar scalar && scalar.text().equals(NONE);
  }

  private String expected(Aspect aspect, YamlNode node) {
    return switch (aspect) {
      case ROLES -> values.word(node, Domain.VERDICT, Code.UNKNOWN_VALUE);
      case LINES, HELD_BY ->
          isNone(node) ? NONE : values.word(node, vocabulary.roles(), Code.UNKNOWN_ROLE);
      case DUTIES, CONSULTED -> values.word(node, vocabulary.roles(), Code.UNKNOWN_ROLE);
      default -> values.text(node, aspect.key());
    };
  }

  private boolean known(Aspect aspect, Scalar subject) {
    return switch (aspect.subject()) {
      case ROLE -> values.word(subject, vocabulary.roles(), Code.UNKNOWN_ROLE) != null;
      case DUTY -> values.word(subject, vocabulary.duties(), Code.UNKNOWN_DUTY) != null;
      case RULE -> oneOf(subject, Code.UNKNOWN_RULE, "a rule of the book", names.rules());
      case FINDING ->
          oneOf(
              subject, Code.UNKNOWN_FINDING, "anything that the rules can find", names.findings());
      case CLASS ->
          oneOf(subject, Code.UNKNOWN_CLASS, "a class that the rules give", names.classes());
      case FACT -> {
        List<String> facts = vocabulary.facts().stream().map(fact -> fact.name()).toList();
        yield oneOf(subject, Code.UNKNOWN_FACT, "a fact of Company", facts);
      }
    };
  }

  private boolean oneOf(Scalar subject, Code code, String what, Collection<String> known) {
    if (known.contains(subject.text())) {
      return true;
    }
    values.unknown(subject, code, what, known);
    return false;
  }

  private void add(Aspect aspect, String subject, String attribute, String expected, YamlNode at) {
    expectations.add(new Expectation(aspect, subject, attribute, expected, at.place().location()));
  }
}
