package org.csuite.model;

import java.util.Collection;

/** The closed list of values that a fact, a field or an argument may take. */
public interface Values {
  /** What one value is called in messages, such as {@code sector} or {@code verdict}. */
  String noun();

  /** Every value, in order. */
  Collection<String> ids();

  /**
   * The value as a reader knows it, in both languages; the value itself where there is no other.
   */
  Text label(String id);
}
