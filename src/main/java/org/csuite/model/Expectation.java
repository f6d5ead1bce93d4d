package org.csuite.model;

/**
 * One thing a scenario or case expects of its outcome.
 *
 * @param aspect what is looked at
 * @param subject the role, duty, rule, finding, fact or class it is about
 * @param attribute of pay: {@code low}, {@code high}, {@code point}, {@code currency} or {@code
 *     year}; else null
 * @param expected the value as text; null where the subject's presence says all
 * @param location where it stands
 */
public record Expectation(
    Aspect aspect, String subject, String attribute, String expected, Location location) {

  /** What an expectation looks at; its key in the file. */
  public enum Aspect {
    /** The verdict on a role. */
    ROLES("roles", Subject.ROLE),
    /** The certainty of a role. */
    CERTAINTY("certainty", Subject.ROLE),
    /** A role that is not staffed. */
    NOT("not", Subject.ROLE),
    /** A finding that is present. */
    FINDINGS("findings", Subject.FINDING),
    /** A finding that is absent. */
    NO_FINDINGS("noFindings", Subject.FINDING),
    /** A class the company falls into. */
    CLASSES("classes", Subject.CLASS),
    /** Who is accountable for a duty. */
    DUTIES("duties", Subject.DUTY),
    /** Who is consulted on a duty. */
    CONSULTED("consulted", Subject.DUTY),
    /** The superior of a role. */
    LINES("lines", Subject.ROLE),
    /** The salary band of a role. */
    PAY("pay", Subject.ROLE),
    /** A role without a salary band. */
    NO_PAY("noPay", Subject.ROLE),
    /** The other role that holds a role. */
    HELD_BY("heldBy", Subject.ROLE),
    /** A role that may be held from outside. */
    EXTERNAL("external", Subject.ROLE),
    /** A rule that fires. */
    FIRED("fired", Subject.RULE),
    /** A rule that stays silent. */
    SILENT("silent", Subject.RULE),
    /** A fact that is estimated. */
    ESTIMATED("estimated", Subject.FACT);

    private final String key;
    private final Subject subject;

    Aspect(String key, Subject subject) {
      this.key = key;
      this.subject = subject;
    }

    /** The key in the file. */
    public String key() {
      return key;
    }

    /** What its subjects are. */
    public Subject subject() {
      return subject;
    }
  }

  /** What the subject of an expectation names. */
  public enum Subject {
    /** A role of the catalogue. */
    ROLE,
    /** A duty of the catalogue. */
    DUTY,
    /** A rule of the book. */
    RULE,
    /** A fact of the vocabulary. */
    FACT,
    /** The code of something that the rules or the engine can find. */
    FINDING,
    /** A classification that the rules make. */
    CLASS
  }
}
