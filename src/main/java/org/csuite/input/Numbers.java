package org.csuite.input;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as consultants write them: {@code 310e6}, {@code 310_000_000}, {@code 310M}, {@code 2Md}. */
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

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?\\d+(?:_\\d{3})*(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?)\\s*(k|K|M|m|bn|Md|%)?");

  private Numbers() {}

  /** The number, or null when the text is none. */
  public static Double parse(String text) {
    Matcher matcher = NUMBER.matcher(text.strip());
    if (!matcher.matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(matcher.group(1).replace("_", ""));
    String unit = matcher.group(2);
    return (unit == null ? number : number.multiply(UNITS.get(unit))).doubleValue();
  }

  /** A hint for text that is meant as a number and cannot be read as one, or null. */
  public static String hint(String text) {
    String digits = text.replaceAll("[  \u00A0\u202F'’]", "");
    if (digits.matches("[+-]?\\d{1,3}(,\\d{3})+")) {
      return "Maybe " + digits.replace(",", "_") + "; a comma is not read, since it may mean thousands or decimals.";
    }
    if (digits.matches("[+-]?\\d+,\\d+.*")) {
      return "Maybe " + digits.replace(',', '.') + ", with a point for decimals.";
    }
    if (!digits.equals(text) && parse(digits) != null) {
      return "Maybe " + digits + ", without spaces.";
    }
    return "Maybe a number such as 1200, 310e6, 310_000_000, 1.2M or 2bn.";
  }
}
