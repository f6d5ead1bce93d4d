package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.model.Catalogue;
import org.csuite.model.Citation;
import org.csuite.model.Company;
import org.csuite.model.Domain;
import org.csuite.model.FactDefinition;
import org.csuite.model.Figures;
import org.csuite.model.Language;
import org.csuite.model.PayBand;
import org.csuite.model.Source;
import org.csuite.model.Text;
import org.csuite.model.Values;
import org.csuite.model.Verdict;
import org.csuite.model.Vocabulary;

/** Values as a reader of one language writes them. Everything it returns is safe for a terminal. */
public final class Wording {
  private static final double MILLION = 1e6;
  private static final double BILLION = 1e9;
  private static final MathContext ESTIMATE = new MathContext(3);
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");

  private final Vocabulary vocabulary;
  private final Language language;

  /** Words as the options ask for. */
  public Wording(ReportOptions options) {
    this.vocabulary = options.vocabulary();
    this.language = options.language();
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public Language language() {
    return language;
  }

  /** A word of the reports' own. */
  public String word(Word word, Object... arguments) {
    return word.in(language, arguments);
  }

  /** What stands between clauses; French puts a blank before it. */
  public String between() {
    return language == Language.FR ? "\u00A0; " : "; ";
  }

  /** A sentence of explanations. */
  public String say(ExplanationWord word, Object... arguments) {
    return word.in(language, arguments);
  }

  /** A sentence or name in the language; empty when there is none. */
  public String text(Text text) {
    if (text == null) {
      return "";
    }
    String shown = DisplayText.safe(text.in(language));
    return language == Language.FR ? Word.french(shown) : shown;
  }

  /** A class of the company by its name, or by its ids where the book gives no names. */
  public String classified(String name, String value) {
    Catalogue names = vocabulary.catalogue(Vocabulary.CLASSES);
    String id = name + "=" + value;
    return names == null || !names.ids().contains(id)
        ? DisplayText.safe(name + " " + value)
        : text(names.name(name)) + (language == Language.FR ? " : " : ": ") + text(names.name(id));
  }

  /** A role as sentences call it: {@code CTO}, {@code directeur technique}. */
  public String role(String id) {
    return label(vocabulary.roles(), id);
  }

  /** A role's full name. */
  public String roleName(String id) {
    Catalogue roles = vocabulary.roles();
    return roles == null ? id : text(roles.name(id));
  }

  /**
   * What to put beside a role's id: the short name of the language, or the full one where there is
   * none.
   */
  public String roleBesideId(String id) {
    String label = role(id);
    return label.equals(DisplayText.safe(id)) ? roleName(id) : label;
  }

  /** Several roles in one line. */
  public String roles(Collection<String> ids) {
    return ids.stream().map(this::role).collect(joining(", "));
  }

  /** A verdict's name. */
  public String verdict(Verdict verdict) {
    return text(verdict.label());
  }

  /** A duty's name. */
  public String duty(String id) {
    return label(vocabulary.duties(), id);
  }

  /** What a finding or class is about: a role, duty or fact by its name, else the word itself. */
  public String subject(String id) {
    FactDefinition fact = vocabulary.fact(id);
    if (fact != null) {
      return text(fact.label());
    }
    return vocabulary.duties() != null && vocabulary.duties().ids().contains(id)
        ? duty(id)
        : role(id);
  }

  private String label(Values values, String id) {
    return values == null ? DisplayText.safe(id) : text(values.label(id));
  }

  /** A number with at most so many decimals. */
  public String number(double number, int decimals) {
    return new Figures(language).number(number, decimals);
  }

  /**
   * A day or a month, {@code 2024-06-28} or {@code 28/06/2024}.
   *
   * @param date as ISO 8601 writes it; anything else stays as it is
   */
  public String date(String date) {
    Matcher iso = ISO_DATE.matcher(date);
    if (language != Language.FR || !iso.matches()) {
      return DisplayText.safe(date);
    }
    String month = iso.group(2) + "/" + iso.group(1);
    return iso.group(3) == null ? month : iso.group(3) + "/" + month;
  }

  /** A certainty with two decimals. */
  public String certainty(double certainty) {
    return new Figures(language).certainty(certainty);
  }

  /** A certainty factor with its sign, {@code +0.60} or {@code −0.30}. */
  public String strength(double strength) {
    return (strength < 0 ? "−" : "+") + certainty(Math.abs(strength));
  }

  /** Percentage points with their sign. */
  public String points(double points) {
    return (points < 0 ? "−" : "+") + number(Math.abs(points), 1);
  }

  /** A share as a percentage. */
  public String percent(double share) {
    return new Figures(language).share(share);
  }

  /**
   * An amount of money, {@code USD 130,000} or {@code 130 000 USD}; without a currency the number.
   */
  public String money(double amount, String currency) {
    return withCurrency(new Figures(language).amount(amount), currency);
  }

  /** A large amount in millions or billions where that loses nothing, {@code USD 310 m}. */
  public String largeMoney(double amount, String currency) {
    double unit = Math.abs(amount) >= BILLION ? BILLION : MILLION;
    BigDecimal scaled = BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(unit));
    if (Math.abs(amount) < MILLION || scaled.stripTrailingZeros().scale() > 3) {
      return money(amount, currency);
    }
    String word = word(amount >= BILLION ? Word.BILLION : Word.MILLION);
    return withCurrency(number(scaled.doubleValue(), 3) + "\u00A0" + word, currency);
  }

  // A currency and its number never part at the end of a line.
  private String withCurrency(String number, String currency) {
    if (currency == null) {
      return number;
    }
    String code = DisplayText.safe(currency);
    return language == Language.FR ? number + "\u00A0" + code : code + "\u00A0" + number;
  }

  /** A band in one line: both ends, "above" or "about", with its year. */
  public String band(PayBand band) {
    String money;
    if (band.high() == null) {
      money = word(Word.ABOVE, money(band.low(), band.currency()));
    } else if (band.approximate()) {
      money = word(Word.ABOUT, money(band.low(), band.currency()));
    } else {
      money = range(band.low(), band.high(), band.currency());
    }
    return word(Word.OF_YEAR, money, band.year());
  }

  /** Two amounts of money as a range. */
  public String range(double low, double high, String currency) {
    return withCurrency(word(Word.BAND_SHORT, number(low, 0), number(high, 0)), currency);
  }

  /** The currency of the amounts a scenario gives; null when unknown. */
  public String currency(Company company) {
    return vocabulary.currency(company);
  }

  /** A fact with its label, its value and its unit. */
  public String fact(FactDefinition fact, Object value, String currency) {
    String label = text(fact.label());
    if (value instanceof Boolean flag) {
      return flag ? label : word(Word.LABELLED, label, word(Word.NO));
    }
    // "France" and "banking" speak for themselves; "growth", "high" and "40 people" do not.
    boolean named = fact.values() instanceof Catalogue && !(value instanceof Collection);
    String shown = value(fact, value, currency);
    return named ? shown : word(Word.LABELLED, label, shown);
  }

  /**
   * An estimated fact, no more precise than the ratio it comes from.
   *
   * @param value null when unknown
   */
  public String estimate(FactDefinition fact, Object value, String currency) {
    boolean exact = !(value instanceof Double);
    Object shown =
        exact ? value : (Object) new BigDecimal((Double) value).round(ESTIMATE).doubleValue();
    return value == null ? text(fact.label()) : fact(fact, shown, currency);
  }

  /** A fact's value with its unit. */
  public String value(FactDefinition fact, Object value, String currency) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(one -> value(fact, one, currency)).collect(joining(", "));
    }
    if (value instanceof Boolean flag) {
      return word(flag ? Word.YES : Word.NO);
    }
    if (value instanceof Number number) {
      return quantity(fact, number.doubleValue(), currency);
    }
    return fact.values() == null
        ? DisplayText.safe(String.valueOf(value))
        : label(Domain.resolve(fact.values(), vocabulary), String.valueOf(value));
  }

  private String quantity(FactDefinition fact, double number, String currency) {
    if (fact.unit() == null) {
      return number(number, 4);
    }
    if (fact.amount()) {
      return largeMoney(number, currency);
    }
    if ("people".equals(fact.unit())) {
      return word(Word.PEOPLE, Math.round(number), number(number, 0));
    }
    if ("share".equals(fact.unit())) {
      return percent(number);
    }
    boolean isCurrency =
        vocabulary.catalogue(Vocabulary.EXCHANGE_RATES) != null
            && vocabulary.catalogue(Vocabulary.EXCHANGE_RATES).ids().contains(fact.unit());
    return isCurrency
        ? largeMoney(number, fact.unit())
        : number(number, 4) + " " + DisplayText.safe(fact.unit());
  }

  /**
   * A source with its confidence where that needs saying: {@code lemagit-2019, Rôle (secondary)}.
   */
  public String citation(Citation citation) {
    if (citation == null) {
      return "";
    }
    Word confidence = Word.ofConfidence(citation.confidence());
    String place = place(citation);
    if (confidence != null && citation.key().equals(citation.confidence())) {
      return word(confidence) + place;
    }
    String shown = DisplayText.safe(citation.key()) + place;
    return confidence == null ? shown : shown + " (" + word(confidence) + ")";
  }

  /** The place in the source after a comma; empty when the whole is meant. */
  private String place(Citation citation) {
    Source source = vocabulary.sources().get(citation.key());
    String place = source == null ? citation.place() : source.place(citation.place(), language);
    return place.isEmpty() ? "" : ", " + DisplayText.safe(place);
  }
}
