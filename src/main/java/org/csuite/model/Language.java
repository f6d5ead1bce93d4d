package org.csuite.model;

import java.util.Locale;

/** The languages of reports. */
public enum Language {
  /** English. */
  EN,
  /** French. */
  FR;

  /** French for a French locale, else English. */
  public static Language of(Locale locale) {
    return "fr".equals(locale.getLanguage()) ? FR : EN;
  }

  /** The locale whose conventions numbers and dates follow. */
  public Locale locale() {
    return this == FR ? Locale.FRANCE : Locale.UK;
  }
}
