package org.csuite.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.model.FactDefinition;

/**
 * Numbers as consultants write them: {@code 310e6}, {@code 310_000_000}, {@code 310M}, {@code 2Md}.
 */
public final class Numbers {
  private static final Map<String, BigDecimal> UNITS =
      Map.of(
          "k", BigDecimal.valueOf(1_000),
          "K", BigDecimal.valueOf(1_000),
          "M", BigDecimal.valueOf(1_000_000),
          "m", BigDecimal.valueOf(1_000_000),
          "bn", BigDecimal.valueOf(1_000_000_000),
          "Md", BigDecimal.valueOf(1_000_000_000),
          "%", new BigDecimal("0.01"));

  /** What people write for a unit that is read, and that unit. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("thousand", "k"),
          Map.entry("mille", "k"),
          Map.entry("mn", "M"),
          Map.entry("mio", "M"),
          Map.entry("million", "M"),
          Map.entry("millions", "M"),
          Map.entry("b", "bn"),
          Map.entry("billion", "bn"),
          Map.entry("billions", "bn"),
          Map.entry("mrd", "Md"),
          Map.entry("mds", "Md"),
          Map.entry("md", "Md"),
          Map.entry("milliard", "Md"),
          Map.entry("milliards", "Md"),
          Map.entry("percent", "%"));

  private static final String DIGITS = "[+-]?\\d+(?:_\\d{3})*(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?";

  private static final String NUMBERS = "(" + DIGITS + ")\\s*(k|K|M|m|bn|Md|%)?";

  private static final Pattern NUMBER = Pattern.compile(NUMBERS);

  /** Numbers with longer exponents too. */
  private static final Pattern ANY_SIZE = Pattern.compile(NUMBERS.replace("{1,3}", "+"));

  /** No number that can be held needs more characters. */
  private static final int LONGEST = 2_000;

  /** From here on, and below, the zeros of a number are hard to count. */
  private static final double LONG = 1e18;

  private static final double SHORTEST = 1e-9;

  /** Longer numbers may be too large to be held. */
  private static final int SHORT = 20;

  private static final Pattern OTHER_UNIT = Pattern.compile("(" + DIGITS + ")([a-z]+)");

  private static final Pattern ANYWHERE =
      Pattern.compile("\\d+(?:_\\d{3})*(?:\\.\\d+)?(?:(?:k|K|M|bn|Md|%)(?!\\p{L}))?");

  /** What follows a number may be a unit of its own; signs are none. */
  private static final Pattern AT_THE_END = Pattern.compile("\\d(?:k|K|M|bn|Md|%)?[^\\p{L}\\d]*$");

  /** A phrase with a number in it, as {@code between 50 and 99}. */
  private static final int LONGEST_PHRASE = 40;

  /** A point that may divide thousands, as in German, or decimals: 310.000 but not 0.125. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

  private static final Pattern CURRENCY_CODE =
      Pattern.compile("^[A-Z]{3}(?=\\d)|(?<=[\\dkKMmnd])[A-Z]{3}$");

  private Numbers() {}

  /**
   * The number, or null when the text is none, or one that cannot be held: too large, or so near to
   * 0 that it would be taken for 0. There is one 0, also where a minus stands before it.
   */
  public static Double parse(String text) {
    if (isPlain(text)) {
      return Double.parseDouble(text) + 0.0;
    }
    Matcher matcher = NUMBER.matcher(text.strip());
    if (text.length() > LONGEST || !matcher.matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(matcher.group(1).replace("_", ""));
    String unit = matcher.group(2);
    double value = (unit == null ? number : number.multiply(UNITS.get(unit))).doubleValue();
    boolean held =
        Double.isFinite(value) && (number.signum() == 0 || Math.abs(value) >= Double.MIN_NORMAL);
    return held ? (Double) (value + 0.0) : null;
  }

  /** Whether a number stands there that cannot be held. */
  static boolean isUnheld(String text) {
    return parse(text) == null && ANY_SIZE.matcher(text.strip()).matches();
  }

  /** Most numbers are a few digits, and tables of them are read at each start. */
  private static boolean isPlain(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = -1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return start < text.length()
        && point != start
        && point != text.length() - 1
        && text.length() <= SHORT;
  }

  /** The number without exponent, separators or zeros at its end. */
  public static String exact(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /**
   * The number for messages, as it may be written back: 5_000_000 above 9999, and with an exponent
   * where it would be long.
   */
  public static String plain(double number) {
    if (number != 0 && (Math.abs(number) >= LONG || Math.abs(number) < SHORTEST)) {
      return Double.toString(number).replace(".0E", "E").replace('E', 'e');
    }
    String plain = exact(number);
    return Math.abs(number) < 10_000
        ? plain
        : plain.replaceAll("(?<=\\d)(?=(\\d{3})+(?!\\d))(?<!\\.\\d{0,9})", "_");
  }

  /** What a range allows, after the name of what has it: {@code goes from 0 to 1}. */
  public static String bounds(FactDefinition.Range range) {
    return range.high() == null
        ? "is at least " + plain(range.low())
        : range.low() == null
            ? "is at most " + plain(range.high())
            : "goes from " + plain(range.low()) + " to " + plain(range.high());
  }

  /** Whether {@code 310.000} stands there, which may be 310 or 310,000. */
  public static boolean isAmbiguous(String text) {
    return AMBIGUOUS.matcher(text.strip()).matches();
  }

  /** A hint for text that is meant as a number and cannot be read as one. */
  public static String hint(String text) {
    String figures = text.replaceAll("[\\s\u00A0\u202F'’]", "");
    String digits = withoutCurrency(figures);
    if (digits.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
      String thousands = digits.replaceFirst("\\.0+$", "").replace(",", "_");
      return "Maybe " + thousands + ". A comma is not read: it may divide thousands or decimals.";
    }
    if (digits.matches("[+-]?\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?")) {
      return "Maybe " + digits.replaceFirst(",.*", "").replace('.', '_') + ", without points.";
    }
    if (digits.matches("[+-]?\\d{1,3}\\.\\d{3},\\d+")) {
      String pointed = digits.replace(".", "").replace(',', '.');
      return "Maybe " + pointed + ", with a point for decimals alone.";
    }
    String pointed = digits.matches("[+-]?\\d+,\\d+\\D*") ? digits.replace(',', '.') : digits;
    String suggested = withKnownUnit(pointed);
    if (suggested.equals(text) || parse(suggested) == null) {
      return oneNumberHint(digits);
    }
    if (!digits.equals(figures)) {
      return "Maybe " + suggested + ". The currency stands in `currency`.";
    }
    return "Maybe " + suggested + (digits.equals(pointed) ? "." : ", with a point for decimals.");
  }

  /** For what holds a number, or two as the ends of a range, among words and signs. */
  private static String oneNumberHint(String digits) {
    List<String> texts = ANYWHERE.matcher(digits).results().map(MatchResult::group).toList();
    List<Double> found = texts.stream().map(Numbers::parse).filter(Objects::nonNull).toList();
    boolean read =
        found.size() == texts.size()
            && texts.stream().noneMatch(Numbers::isAmbiguous)
            && !digits.contains(",")
            && digits.length() <= LONGEST_PHRASE;
    if (read && found.size() == 1 && AT_THE_END.matcher(digits).find()) {
      return "Maybe " + plain(found.get(0)) + ", as one number.";
    }
    if (read && found.size() == 2 && found.get(0) < found.get(1)) {
      double middle = Math.rint((found.get(0) + found.get(1)) / 2);
      return "Maybe one number between the two, such as " + plain(middle) + ".";
    }
    return "Maybe a number such as 1200, 310e6, 310_000_000, 1.2M or 2bn.";
  }

  private static String withoutCurrency(String figures) {
    String plain = figures.replaceAll("\\p{Sc}", "");
    Matcher code = CURRENCY_CODE.matcher(plain);
    return code.find() && !MEANT.containsKey(code.group().toLowerCase(Locale.ROOT))
        ? code.replaceFirst("")
        : plain;
  }

  private static String withKnownUnit(String digits) {
    Matcher matcher = OTHER_UNIT.matcher(digits.toLowerCase(Locale.ROOT));
    String unit = matcher.matches() ? MEANT.get(matcher.group(2)) : null;
    return unit == null ? digits : matcher.group(1) + unit;
  }
}
