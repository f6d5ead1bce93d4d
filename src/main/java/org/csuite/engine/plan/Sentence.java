package org.csuite.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csuite.model.Domain;
import org.csuite.model.FactDefinition;
import org.csuite.model.Field;
import org.csuite.model.Figures;
import org.csuite.model.Kind;
import org.csuite.model.Language;
import org.csuite.model.Text;
import org.csuite.model.Values;
import org.csuite.model.Vocabulary;

/** A reason sentence with places for values: {@code A company of {headcount} people …}. */
public final class Sentence {
  /**
   * The value for a place.
   *
   * @param type kind and values of the field it comes from
   * @param value null when unknown
   */
  public record Filling(Field type, Object value) {
    /** A place that stays one, for a fact of the company. */
    public static Filling open(Field fact) {
      return new Filling(new Field(fact.name(), Kind.TEXT, null, true), "{" + fact.name() + "}");
    }

    /**
     * A value; an amount has the currency of the company for its unit.
     *
     * @param company its facts, by index
     */
    public static Filling of(
        Field type, Object value, IntFunction<Object> company, Vocabulary vocabulary) {
      FactDefinition currency = vocabulary.fact(Vocabulary.CURRENCY);
      if (currency == null || !FactDefinition.SCENARIO_CURRENCY.equals(type.unit())) {
        return new Filling(type, value);
      }
      String own = (String) company.apply(currency.index());
      return new Filling(
          new Field(type.name(), type.kind(), type.values(), type.nullable(), own), value);
    }
  }

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** Smaller numbers without a unit are written without separators, as years are. */
  private static final double GROUPED_FROM = 10_000;

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final Text plain;
  private final List<String> english;
  private final List<String> french;

  /** The sentence, with places in both languages. */
  public Sentence(Text text) {
    this.plain = text;
    this.english = parts(text.en());
    this.french = parts(text.fr());
  }

  /** Whether something is to be filled in. */
  public boolean hasPlaces() {
    return english.size() > 1 || french.size() > 1;
  }

  /**
   * The sentence with facts of a company in the places that have their names.
   *
   * @param company its facts, derived ones too, by index
   */
  public String of(IntFunction<Object> company, Vocabulary vocabulary, Language language) {
    Function<String, Filling> facts =
        name -> {
          FactDefinition fact = vocabulary.fact(name);
          return fact == null
              ? null
              : Filling.of(fact.field(), company.apply(fact.index()), company, vocabulary);
        };
    return fill(language == Language.FR ? french : english, facts, vocabulary, language);
  }

  /** The sentence with the values in place; a name that nothing fills stays as it is. */
  public Text filled(Function<String, Filling> fillings, Vocabulary vocabulary) {
    if (!hasPlaces()) {
      return plain;
    }
    return new Text(
        fill(english, fillings, vocabulary, Language.EN),
        fill(french, fillings, vocabulary, Language.FR));
  }

  /** Text and names in turn, text first. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PLACE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      parts.add(text.substring(end, matcher.start()));
      parts.add(matcher.group(1));
      end = matcher.end();
    }
    parts.add(text.substring(end));
    return parts;
  }

  private static String fill(
      List<String> parts,
      Function<String, Filling> fillings,
      Vocabulary vocabulary,
      Language language) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (i % 2 == 0) {
        text.append(parts.get(i));
      } else {
        Filling filling = fillings.apply(parts.get(i));
        text.append(
            filling == null
                ? "{" + parts.get(i) + "}"
                : shown(filling.value(), filling.type(), vocabulary, language));
      }
    }
    return text.toString();
  }

  private static String shown(Object value, Field type, Vocabulary vocabulary, Language language) {
    if (value == null) {
      return language == Language.FR ? "inconnu" : "unknown";
    }
    if (value instanceof Number number) {
      return number(number.doubleValue(), type.unit(), language);
    }
    if (value instanceof Boolean yes) {
      return language == Language.FR ? (yes ? "oui" : "non") : (yes ? "yes" : "no");
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(item -> shown(item, type, vocabulary, language))
          .collect(Collectors.joining(", "));
    }
    String id = value.toString();
    Values resolved = Domain.resolve(type.values(), vocabulary);
    return resolved == null ? id : resolved.label(id).in(language);
  }

  private static String number(double number, String unit, Language language) {
    Figures figures = new Figures(language);
    if ("share".equals(unit)) {
      return figures.share(number);
    }
    if (unit != null && CURRENCY.matcher(unit).matches()) {
      String amount = figures.amount(number);
      return language == Language.FR ? amount + " " + unit : unit + " " + amount;
    }
    int decimals = Math.abs(number) < 1 ? 4 : 2;
    return unit != null || Math.abs(number) >= GROUPED_FROM
        ? figures.number(number, decimals)
        : figures.ungrouped(number, decimals);
  }
}
