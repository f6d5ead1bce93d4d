package org.csuite.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the rules say of a role. */
public enum Verdict {
  /** A provision asks for it. */
  REQUIRED("required", "obligatoire"),
  /** The case for it is strong enough to staff it. */
  RECOMMENDED("recommended", "recommandé"),
  /** The case for it is weak; either choice is defensible. */
  OPTIONAL("optional", "facultatif"),
  /** No case for it, or the case against it prevails. */
  NOT_ADVISED("not advised", "déconseillé"),
  /** Advised, but the budget does not allow it yet. */
  DEFERRED("deferred", "différé");

  private static final Map<String, Verdict> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(Verdict::id, verdict -> verdict));

  private final String id;
  private final Text label;

  Verdict(String english, String french) {
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.label = new Text(english, french);
  }

  /** The name that readers see. */
  public Text label() {
    return label;
  }

  /** The word used in rules and files, such as {@code not-advised}. */
  public String id() {
    return id;
  }

  /** The verdict of that word, or null. */
  public static Verdict of(String id) {
    return BY_ID.get(id);
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
