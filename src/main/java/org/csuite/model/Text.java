package org.csuite.model;

/**
 * One sentence or name in both languages of the product.
 *
 * @param en English
 * @param fr French
 */
public record Text(String en, String fr) {
  /** The text in that language. */
  public String in(Language language) {
    return language == Language.FR ? fr : en;
  }

  /** The same words in both languages, for names and codes. */
  public static Text same(String text) {
    return new Text(text, text);
  }
}
