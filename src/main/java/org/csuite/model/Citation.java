package org.csuite.model;

/**
 * A source and the place in it.
 *
 * @param key a key of {@code sources.yaml}
 * @param place section, article or page; empty when the whole source is meant
 * @param confidence the source's confidence
 */
public record Citation(String key, String place, String confidence) {
  /** {@code key, place} as it is written in rules. */
  @Override
  public String toString() {
    return place.isEmpty() ? key : key + ", " + place;
  }
}
