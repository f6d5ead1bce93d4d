package org.csuite.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the rules say of a role. */
public enum Verdict {
  /** A provision asks for it. */
  REQUIRED,
  /** The case for it is strong enough to staff it. */
  RECOMMENDED,
  /** The case for it is weak; either choice is defensible. */
  OPTIONAL,
  /** No case for it, or the case against it prevails. */
  NOT_ADVISED,
  /** Advised, but the budget does not allow it yet. */
  DEFERRED;

  /** The word used in rules, files and reports, such as {@code not-advised}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The verdict of that word, or null. */
  public static Verdict of(String id) {
    return Arrays.stream(values())
        .filter(verdict -> verdict.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** All words, in order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Verdict::id).toList();
  }

  /** A role is staffed when it is required or recommended, and not deferred. */
  public boolean staffed() {
    return this == REQUIRED || this == RECOMMENDED;
  }
}
