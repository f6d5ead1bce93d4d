package org.csuite.check.faults;

import java.util.Arrays;
import java.util.Locale;

/** How many rules or rows of a decision may hold for one company, as the book states it. */
enum Policy {
  /** Exactly one: none is a gap, two an overlap. */
  EXACTLY_ONE,
  /** At most one: two are an overlap. */
  AT_MOST_ONE,
  /** At least one: none is a gap; of several the first counts, or all do. */
  AT_LEAST_ONE,
  /** Any number. */
  ANY;

  /** The word in the book: {@code exactly-one}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The policy of that word, or null. */
  static Policy of(String id) {
    return Arrays.stream(values())
        .filter(policy -> policy.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  boolean needsOne() {
    return this == EXACTLY_ONE || this == AT_LEAST_ONE;
  }

  boolean allowsOne() {
    return this == EXACTLY_ONE || this == AT_MOST_ONE;
  }
}
