package org.csuite.input;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlNode.Mapping;
import org.csuite.input.YamlNode.Scalar;
import org.csuite.input.YamlNode.Sequence;
import org.csuite.model.Catalogue;
import org.csuite.model.Company;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.model.Unheld;
import org.csuite.model.Vocabulary;

/** Binds the facts of a scenario to the vocabulary; what is not given stays unknown. */
public final class FactBinder {
  private static final String CURRENCY = FactDefinition.SCENARIO_CURRENCY;

  private final Vocabulary vocabulary;
  private final ValueReader values;

  /** Binds to one vocabulary. */
  public FactBinder(Vocabulary vocabulary, ValueReader values) {
    this.vocabulary = vocabulary;
    this.values = values;
  }

  /** The company that a mapping describes, on top of another one for facts it does not give. */
  public Company company(YamlNode node, Company before) {
    Object[] facts = new Object[vocabulary.facts().size()];
    if (before != null) {
      vocabulary.facts().forEach(fact -> facts[fact.index()] = before.get(fact));
    }
    Place amount = null;
    boolean currencyGiven = false;
    for (Entry entry : values.entries(node, "company")) {
      boolean given = !(entry.value() instanceof Scalar scalar && scalar.isNull());
      FactDefinition fact = vocabulary.fact(entry.key().text());
      FactDefinition coded = codedFact(entry.key().text());
      if (fact != null && !fact.isDerived()) {
        facts[fact.index()] = given ? bind(fact, entry) : facts[fact.index()];
        amount = amount == null && given && fact.amount() ? entry.key().place() : amount;
        currencyGiven |= given && fact.name().equals(CURRENCY);
      } else if (coded != null) {
        facts[coded.index()] = given ? decode(coded, entry) : facts[coded.index()];
      } else if (fact != null) {
        values.report(
            entry
                .key()
                .place()
                .error(
                    Code.DERIVED_FACT,
                    "'" + fact.name() + "' is worked out by the rule book: " + fact.derived() + ".",
                    "Maybe give the facts it is worked out from."));
      } else {
        unknown(entry.key());
      }
    }
    FactDefinition currency = vocabulary.fact(CURRENCY);
    boolean known = currency != null && facts[currency.index()] != null;
    if (amount != null && !currencyGiven && !known) {
      values.report(
          amount.error(
              Code.MISSING_CURRENCY,
              "An amount is given, but no currency.",
              "Maybe add `currency: EUR`."));
    }
    Company company = new Company(facts, new BitSet());
    vocabulary.unheld(company).forEach(unheld -> report(unheld, node, company));
    return company;
  }

  private void report(Unheld unheld, YamlNode node, Company company) {
    FactDefinition fact = unheld.given();
    Entry entry = node instanceof Mapping all ? all.entries().get(fact.name()) : null;
    Object value = company.get(fact) instanceof Number n ? Numbers.plain(n.doubleValue()) : "given";
    Place place = entry == null ? node.place() : entry.value().place();
    values.report(place.error(Code.OUT_OF_RANGE, unheld.message(value), Unheld.HINT));
  }

  private void unknown(Scalar key) {
    String hint = Nearest.factHint(key.text(), vocabulary, givenNames());
    values.unknown(key, Code.UNKNOWN_FACT, "a fact of Company", hint);
  }

  private TreeSet<String> givenNames() {
    TreeSet<String> names = new TreeSet<>();
    for (FactDefinition fact : vocabulary.facts()) {
      if (!fact.isDerived()) {
        names.add(fact.name());
        names.addAll(fact.codes());
      }
    }
    return names;
  }

  private FactDefinition codedFact(String key) {
    return vocabulary.facts().stream()
        .filter(fact -> fact.codes().contains(key))
        .findFirst()
        .orElse(null);
  }

  private String decode(FactDefinition fact, Entry entry) {
    String code = values.text(entry);
    if (code == null) {
      return null;
    }
    String id = ((Catalogue) fact.values()).byCode(entry.key().text(), code);
    if (id == null) {
      values.report(
          entry
              .value()
              .place()
              .error(
                  Code.UNKNOWN_VALUE,
                  "No "
                      + fact.values().noun()
                      + " has the "
                      + entry.key().text()
                      + " code '"
                      + code
                      + "'.",
                  "Maybe give `" + fact.name() + ":` instead."));
    }
    return id;
  }

  private Object bind(FactDefinition fact, Entry entry) {
    if (fact.kind() == Kind.LIST) {
      if (fact.values() != null
          && entry.value() instanceof Scalar scalar
          && scalar.text().indexOf(',') >= 0) {
        values.report(
            scalar
                .place()
                .error(
                    Code.WRONG_TYPE,
                    "'" + fact.name() + "' needs a list, but one text stands here.",
                    "Maybe [" + scalar.text().strip() + "], in square brackets."));
        return null;
      }
      List<String> items = new ArrayList<>();
      for (YamlNode item : values.items(entry.value())) {
        if (item instanceof Scalar scalar
            && bind(fact, scalar.text(), scalar.place()) instanceof String text) {
          items.add(text);
        } else if (!(item instanceof Scalar)) {
          values.wrongType(item, fact.name(), "a list of words");
        }
      }
      return List.copyOf(items);
    }
    if (entry.value() instanceof Scalar scalar) {
      return bind(fact, scalar.text(), scalar.place());
    }
    String instead =
        entry.value() instanceof Sequence
            ? "one value"
            : fact.kind().numeric() ? "a number" : "a word";
    values.wrongType(entry.value(), fact.name(), instead);
    return null;
  }

  /** The value of a fact given as text, or of one item of a list; null when it does not fit. */
  public Object bind(FactDefinition fact, String text, Place place) {
    return switch (fact.kind()) {
      case BOOLEAN -> values.bool(text, fact.name(), place);
      case INTEGER, NUMBER -> number(fact, text, place);
      default ->
          fact.values() == null
              ? text
              : values.word(text, fact.values(), Code.UNKNOWN_VALUE, place);
    };
  }

  private Number number(FactDefinition fact, String text, Place place) {
    Double number = values.number(text, fact.name(), place);
    if (number == null || !inRange(fact, number, place)) {
      return null;
    }
    return fact.kind() == Kind.NUMBER ? (Number) number : values.whole(number, fact.name(), place);
  }

  private boolean inRange(FactDefinition fact, double number, Place place) {
    FactDefinition.Range range = fact.range();
    if (range == null || range.contains(number)) {
      return true;
    }
    String hint = ValueReader.shareHint(number, range.high());
    values.report(
        place.error(
            Code.OUT_OF_RANGE,
            "'"
                + fact.name()
                + "' is "
                + Numbers.plain(number)
                + ", but "
                + Numbers.bounds(range)
                + ".",
            hint));
    return false;
  }
}
