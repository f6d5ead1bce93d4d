package org.csuite.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One small change of a rule book, to see whether a case notices it.
 *
 * @param kind what is changed
 * @param location of what is changed
 * @param subject the rule, or the header of a table's column
 * @param from what stands there
 * @param to what stands there instead; empty when it is left out
 */
public record Mutant(Kind kind, Location location, String subject, String from, String to) {
  /** What is changed. */
  public enum Kind {
    /** A bound goes up or down. */
    THRESHOLD,
    /** A comparison becomes a neighbouring one, or its opposite. */
    COMPARISON,
    /** A condition, a part of it or a word of a list is left out. */
    DROPPED_CONDITION,
    /** A certainty factor or another figure that is concluded. */
    STRENGTH,
    /** Another role, duty or word is concluded. */
    CONCLUSION;

    /** As reports call it: {@code dropped-condition}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What came of a mutant.
   *
   * @param mutant the change
   * @param noticedBy the case that failed under it; null when none did
   * @param hint how a case could notice it; null when one does, or when no company was found that
   *     is decided otherwise
   * @param equivalent whether it decides as the book does for every company, so that no case can
   *     notice it
   */
  public record Result(Mutant mutant, String noticedBy, Hint hint, boolean equivalent) {
    /** Whether a case failed under it. */
    public boolean noticed() {
      return noticedBy != null;
    }
  }

  /**
   * A case that would notice a mutant.
   *
   * @param name of an existing case
   * @param location where it stands
   * @param facts what to change in its company; nothing when only its expectations lack something
   * @param expected what it should expect, as keys of {@code expect}: {@code roles {CTO: optional}}
   */
  public record Hint(
      String name, Location location, Map<String, Object> facts, List<String> expected) {}
}
