package org.csuite.rulebook.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.model.Diagnostic.Code;

/**
 * A number as a rule file writes it. DRL's own readers take many more forms, and not all for the
 * same number: a zero in front makes one of them read octal. Here each number has one form.
 *
 * @param number the digits as rules write them; of a text that is no such number, what was meant,
 *     or 0
 * @param code what is wrong with the text; null when nothing is
 * @param message says so
 * @param hint what to write instead
 */
record Literal(String number, Code code, String message, String hint) {
  /** Above it not every whole number has a double of its own: 2^53. */
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(1L << 53);

  private static final Pattern PLAIN = Pattern.compile("(?:0|[1-9]\\d*)(?:\\.\\d+)?");
  private static final Pattern AMBIGUOUS = Pattern.compile("[1-9]\\d{0,2}(?:[.,]\\d{3})+");
  private static final Pattern BASED = Pattern.compile("0([xob])([0-9a-f]+)l?");

  /** A zero too many, an exponent, a point at an end, a letter for the type behind it. */
  private static final Pattern DECIMAL =
      Pattern.compile("0*((?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d{1,3})?)[bdfil]?");

  /** No longer one is read as what was meant: its digits are no help to anybody. */
  private static final int LONGEST = 40;

  /** The number that is written there, without a sign. */
  static Literal of(String written) {
    if (AMBIGUOUS.matcher(written).matches()) {
      String digits = written.replaceAll("[.,]", "");
      return new Literal(
          "0",
          Code.AMBIGUOUS_NUMBER,
          "'" + written + "' may mean " + digits + " or a number with decimals.",
          "Maybe " + digits + ", without a separator for thousands.");
    }
    BigDecimal meant = meant(written.replace("_", "").toLowerCase(Locale.ROOT));
    if (meant != null && meant.compareTo(HIGHEST) > 0) {
      return wrong(
          "0",
          "'" + shortened(written) + "' is more than rules can tell apart (" + HIGHEST + ", 2^53).",
          "Maybe a digit is too many, or another fact or unit was meant.");
    }
    if (PLAIN.matcher(written).matches() && meant != null) {
      return new Literal(written, null, null, null);
    }
    String message = "'" + shortened(written) + "' is no number that rules can hold.";
    if (meant == null) {
      return wrong("0", message, "Maybe write the digits alone, such as 2000000 or 0.5.");
    }
    String digits = meant.stripTrailingZeros().toPlainString();
    return wrong(
        digits,
        message,
        "Maybe "
            + digits
            + (written.matches("0[0-7]+")
                ? "; with a zero before it, Drools reads " + new BigInteger(written, 8) + "."
                : "."));
  }

  private static Literal wrong(String number, String message, String hint) {
    return new Literal(number, Code.WRONG_TYPE, message, hint);
  }

  private static BigDecimal meant(String text) {
    Matcher based = BASED.matcher(text);
    try {
      if (based.matches()) {
        int radix = based.group(1).equals("x") ? 16 : based.group(1).equals("o") ? 8 : 2;
        return new BigDecimal(new BigInteger(based.group(2), radix));
      }
      Matcher decimal = DECIMAL.matcher(text);
      return decimal.matches() ? new BigDecimal(decimal.group(1)) : null;
    } catch (NumberFormatException e) {
      return null; // such as 0b12
    }
  }

  private static String shortened(String written) {
    return written.length() <= LONGEST ? written : written.substring(0, LONGEST) + "…";
  }
}
