package org.csuite.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a rule can conclude: the methods of the one port that consequences call. */
public enum Verb {
  /** The company falls into a class. */
  CLASSIFY(Phase.PROFILE, true, text("name"), text("value")),
  /** A provision asks for a role. */
  REQUIRE(Phase.ROLES, false, role("role")),
  /** A role may be held from outside. */
  EXTERNAL(Phase.ROLES, false, role("role")),
  /** One person may not hold both roles. */
  FORBID(Phase.ROLES, false, role("role"), role("other")),
  /** Evidence for a role, or against it, as a certainty factor strictly between -1 and 1. */
  ADVISE(Phase.ROLES, false, role("role"), number("certainty factor")),
  /** The verdict on a role. */
  STAFF(Phase.STAFFING, true, role("role"), new Field("verdict", Kind.TEXT, Domain.VERDICT, false)),
  /** The post of another role holds this one too. */
  COMBINE(Phase.STAFFING, true, role("role"), role("holder")),
  /** The parent group's holder of the role may serve here too, so that it needs no post. */
  SHARE(Phase.STAFFING, false, role("role")),
  /** A salary band for a role; high is null when open above. */
  PAY(
      Phase.PAY,
      true,
      role("role"),
      number("low"),
      new Field("high", Kind.NUMBER, null, true),
      new Field("currency", Kind.TEXT, Domain.CURRENCY, false),
      new Field("year", Kind.INTEGER, null, false)),
  /** Moves the point inside the band, in percentage points of its width. */
  ADJUST_PAY(Phase.PAY, false, role("role"), number("percent")),
  /** The budget does not allow the role yet. */
  DEFER(Phase.BUDGET, false, role("role")),
  /** A role is accountable for a duty. */
  ASSIGN(Phase.DUTIES, true, new Field("duty", Kind.TEXT, Domain.DUTY, false), role("role")),
  /** A role is consulted on a duty. */
  CONSULT(Phase.DUTIES, false, new Field("duty", Kind.TEXT, Domain.DUTY, false), role("role")),
  /** A role reports to another. */
  REPORT(Phase.REPORTING, true, role("role"), role("superior")),
  /** A finding; its message is the rule's reason. Allowed in every phase. */
  FIND(
      null,
      false,
      new Field("severity", Kind.TEXT, Domain.SEVERITY, false),
      text("code"),
      text("subject"));

  private final Phase phase;
  private final boolean singleValued;
  private final List<Field> parameters;
  private final String id;

  Verb(Phase phase, boolean singleValued, Field... parameters) {
    this.phase = phase;
    this.singleValued = singleValued;
    this.parameters = List.of(parameters);
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    this.id =
        words.length == 1
            ? words[0]
            : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
  }

  /** The method's name: {@code adjustPay}. */
  public String id() {
    return id;
  }

  /** Whether rules of the phase may use it. */
  public boolean allowedIn(Phase other) {
    return phase == null || phase == other;
  }

  /** The phase it belongs to; null when every phase may use it. */
  public Phase phase() {
    return phase;
  }

  /** Whether there is one answer for each first argument, so that two different ones conflict. */
  public boolean singleValued() {
    return singleValued;
  }

  /** Its parameters, in order. */
  public List<Field> parameters() {
    return parameters;
  }

  /** The verb of that method, or null. */
  public static Verb of(String id) {
    return Arrays.stream(values()).filter(verb -> verb.id().equals(id)).findFirst().orElse(null);
  }

  /** The verbs that rules of a phase may use. */
  public static Set<Verb> in(Phase phase) {
    Set<Verb> verbs = EnumSet.noneOf(Verb.class);
    Arrays.stream(values()).filter(verb -> verb.allowedIn(phase)).forEach(verbs::add);
    return verbs;
  }

  private static Field role(String name) {
    return new Field(name, Kind.TEXT, Domain.ROLE, false);
  }

  private static Field text(String name) {
    return new Field(name, Kind.TEXT, null, false);
  }

  private static Field number(String name) {
    return new Field(name, Kind.NUMBER, null, false);
  }
}
