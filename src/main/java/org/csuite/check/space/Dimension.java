package org.csuite.check.space;

import org.csuite.model.FactType;

/**
 * Something a condition can look at: a field, or whether a list field contains a word.
 *
 * @param type of the fact
 * @param field its index in the fact
 * @param word null for a plain field; the word of a list field, or empty for whether the list is
 *     known
 */
public record Dimension(FactType type, int field, String word) implements Comparable<Dimension> {
  /** Stands for whether a list is known at all. */
  public static final String KNOWN = "";

  /** A field that is no list. */
  public static Dimension of(FactType type, int field) {
    return new Dimension(type, field, null);
  }

  @Override
  public int compareTo(Dimension other) {
    int order = type.compareTo(other.type);
    order = order != 0 ? order : Integer.compare(field, other.field);
    return order != 0 ? order : String.valueOf(word).compareTo(String.valueOf(other.word));
  }
}
