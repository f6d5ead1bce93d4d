package org.csuite.model;

import java.util.Map;

/**
 * An entry of the bibliography, {@code sources.yaml}.
 *
 * @param key its id, as rules cite it
 * @param author who wrote it
 * @param year of publication
 * @param title its title
 * @param where publisher, address or article; null when there is none
 * @param placesFr what the places that rules cite in it are called in French, by the place; those
 *     that read alike in both languages are left out
 * @param confidence {@code verified}, {@code secondary}, {@code unverified} or {@code judgement}
 * @param location where it stands
 */
public record Source(
    String key,
    Text author,
    int year,
    Text title,
    Text where,
    Map<String, String> placesFr,
    String confidence,
    Location location) {
  /** A place in it, as a reader of the language calls it. */
  public String place(String place, Language language) {
    return language == Language.FR ? placesFr.getOrDefault(place, place) : place;
  }
}
