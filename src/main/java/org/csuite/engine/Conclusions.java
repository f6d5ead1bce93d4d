package org.csuite.engine;

/**
 * The one port through which rules conclude: {@code global org.csuite.engine.Conclusions conclude;}
 * in a rule file. Its methods are the verbs of {@link org.csuite.model.Verb}; each call is what one
 * rule says, and becomes a fact for rules of later phases when its phase ends. Numbers are {@link
 * Number}, because a rule may write {@code 10} or {@code 0.6}, or hand on what it bound.
 */
public interface Conclusions {
  /**
   * The company falls into a class, such as a size class of a law.
   *
   * @param name of the classification
   * @param value the class; one for each name
   */
  void classify(String name, String value);

  /** A provision asks for the role. */
  void require(String role);

  /** The law or practice allows an outside holder of the role. */
  void external(String role);

  /** One person may not hold both roles. */
  void forbid(String role, String other);

  /**
   * Evidence for a role, or against it.
   *
   * @param certaintyFactor strictly between -1 and 1
   */
  void advise(String role, Number certaintyFactor);

  /**
   * The verdict on a role.
   *
   * @param verdict id of a {@link org.csuite.model.Verdict}
   */
  void staff(String role, String verdict);

  /** The holder's post holds the role too. */
  void combine(String role, String holder);

  /**
   * The parent group's holder of the role may serve here too, so that it needs no post of its own.
   */
  void share(String role);

  /**
   * A salary band for a role.
   *
   * @param low a year's pay, lower end
   * @param high upper end; null when the source says only "above"
   * @param currency ISO 4217
   * @param year of the figures
   */
  void pay(String role, Number low, Number high, String currency, Number year);

  /**
   * Moves the point inside the band, from its middle.
   *
   * @param percent percentage points of the band's width
   */
  void adjustPay(String role, Number percent);

  /** The budget does not allow the role yet. */
  void defer(String role);

  /** The role is accountable for the duty. */
  void assign(String duty, String role);

  /** The role is consulted on the duty. */
  void consult(String duty, String role);

  /** The role reports to the superior. */
  void report(String role, String superior);

  /**
   * Something to tell the client; its message is the rule's reason.
   *
   * @param severity {@code error}, {@code warning} or {@code info}
   * @param code kebab-case
   * @param subject a role, duty or other id; empty when it is about the whole
   */
  void find(String severity, String code, String subject);
}
