package org.csuite.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What one decision of an outcome is about, such as {@code role:CTO} or {@code duty:it-security}.
 *
 * @param kind which kind of decision
 * @param subject role, duty or code of a finding
 * @param about what a finding is about; null for the others, and where any subject is meant
 */
public record Question(Kind kind, String subject, String about) {
  /** The kinds of decisions. */
  public enum Kind {
    /** The verdict on a role. */
    ROLE(Verb.STAFF, Verb.REQUIRE, Verb.DEFER, Verb.COMBINE, Verb.EXTERNAL),
    /** The other role whose post holds a role. */
    HOLDER(Verb.COMBINE),
    /** The one accountable for a duty. */
    DUTY(Verb.ASSIGN, Verb.CONSULT),
    /** The superior of a role. */
    LINE(Verb.REPORT),
    /** The salary band of a role. */
    PAY(Verb.PAY, Verb.ADJUST_PAY),
    /** Whether something is found. */
    FINDING(Verb.FIND);

    private final List<Verb> verbs;

    Kind(Verb... verbs) {
      this.verbs = List.of(verbs);
    }

    /** The verbs that say something towards the answer, the deciding one first. */
    public List<Verb> verbs() {
      return verbs;
    }

    /** The verb that decides. */
    public Verb verb() {
      return verbs.get(0);
    }

    /** The word before the colon: {@code role}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word, or null. */
    public static Kind of(String id) {
      return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst().orElse(null);
    }

    /** All words. */
    public static List<String> ids() {
      return Arrays.stream(values()).map(Kind::id).toList();
    }
  }

  /** The question about a role, duty, line or band. */
  public static Question of(Kind kind, String subject) {
    return new Question(kind, subject, null);
  }

  /** Whether it is that one, or one about any finding of the same code. */
  public boolean concerns(Question asked) {
    return equals(asked)
        || (asked.about == null && kind == asked.kind && subject.equals(asked.subject));
  }

  /** As it is asked: {@code finding:CODE:SUBJECT}. */
  @Override
  public String toString() {
    String text = kind.id() + ":" + subject;
    return about == null || about.isEmpty() ? text : text + ":" + about;
  }
}
