package org.csuite.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;

/**
 * Numbers as a reader of one language writes them, by one rule for reasons, reports and pages
 * alike: a share has at most two decimals of a per cent, an amount of money none from 1,000 on and
 * at most two below, where it would not read as nothing without more; half is rounded up.
 */
public final class Figures {
  private static final double WHOLE_AMOUNTS_FROM = 1000;
  private static final double SMALLEST_WITH_CENTS = 0.01;
  private static final int MOST_DECIMALS = 8;

  private final Language language;

  /** Figures for readers of a language. */
  public Figures(Language language) {
    this.language = language;
  }

  /** A number with at most so many decimals. */
  public String number(double number, int decimals) {
    return written(NumberFormat.getNumberInstance(language.locale()), 0, decimals, number);
  }

  /** A number whose digits stand without marks between thousands, such as a year. */
  public String ungrouped(double number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setGroupingUsed(false);
    return written(format, 0, decimals, number);
  }

  /** A certainty: two decimals, always. */
  public String certainty(double certainty) {
    return written(NumberFormat.getNumberInstance(language.locale()), 2, 2, certainty);
  }

  /** A share, 0 to 1, as a percentage. */
  public String share(double share) {
    return written(NumberFormat.getPercentInstance(language.locale()), 0, 2, share);
  }

  /** An amount of money, without its currency. */
  public String amount(double amount) {
    double size = Math.abs(amount);
    return number(
        amount, size >= WHOLE_AMOUNTS_FROM ? 0 : size >= SMALLEST_WITH_CENTS ? 2 : MOST_DECIMALS);
  }

  private static String written(NumberFormat format, int least, int most, double number) {
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(BigDecimal.valueOf(number));
  }
}
