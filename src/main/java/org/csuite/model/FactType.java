package org.csuite.model;

import static org.csuite.model.Kind.BOOLEAN;
import static org.csuite.model.Kind.INTEGER;
import static org.csuite.model.Kind.LIST;
import static org.csuite.model.Kind.NUMBER;
import static org.csuite.model.Kind.TEXT;

import java.util.Arrays;
import java.util.List;

/**
 * What rules can match: the name in rules, the phase from which it is known, the verbs it comes
 * from, the fields. Company, Role, Duty and Row take their fields from the rule book.
 */
public enum FactType {
  /** The company, with the facts of {@code facts.drl}. */
  COMPANY("Company", Company.class, Phase.PROFILE),
  /** Every role of the catalogue. */
  ROLE("Role", Fact.Role.class, Phase.PROFILE),
  /** Every duty of the catalogue. */
  DUTY("Duty", Fact.Duty.class, Phase.PROFILE),
  /** A row of a table, from {@code table.rows( … )}. */
  ROW("Row", Fact.Row.class, Phase.PROFILE),
  /** The person considered for a role. */
  CANDIDATE(
      "Candidate",
      Fact.Candidate.class,
      Phase.PROFILE,
      role("role"),
      unknown("experienceYears", INTEGER),
      unknown("education", TEXT),
      unknown("skills", LIST)),
  /** A role that the parent group has: in the organisation it gives, else by the rules. */
  GROUP_ROLE("GroupRole", Fact.GroupRole.class, Phase.PROFILE, role("role")),
  /** A class the company falls into. */
  CLASS(
      "Class",
      Fact.Classification.class,
      Phase.ROLES,
      from(Verb.CLASSIFY),
      known("name", TEXT),
      known("value", TEXT)),
  /** A role that a provision asks for. */
  REQUIRED("Required", Fact.Required.class, Phase.STAFFING, from(Verb.REQUIRE), role("role")),
  /** A role that may be held from outside. */
  EXTERNAL("External", Fact.External.class, Phase.STAFFING, from(Verb.EXTERNAL), role("role")),
  /** Two roles that one person may not hold. */
  FORBIDDEN(
      "Forbidden", Fact.Forbidden.class, Phase.STAFFING, from(Verb.FORBID), role("a"), role("b")),
  /** The combined certainty of a role. */
  ROLE_CASE(
      "RoleCase",
      Fact.RoleCase.class,
      Phase.STAFFING,
      from(Verb.REQUIRE, Verb.ADVISE),
      role("role"),
      known("certainty", NUMBER)),
  /** A role whose holder in the parent group may serve here too. */
  SHARED("Shared", Fact.Shared.class, Phase.PAY, from(Verb.SHARE), role("role")),
  /** The verdict on a role. */
  STAFFED(
      "Staffed",
      Fact.Staffed.class,
      Phase.PAY,
      from(Verb.STAFF, Verb.COMBINE, Verb.DEFER),
      role("role"),
      verdict("verdict"),
      new Field("holder", TEXT, Domain.ROLE, true),
      known("staffed", BOOLEAN)),
  /** The salary band of a role. */
  BAND(
      "Band",
      Fact.Band.class,
      Phase.BUDGET,
      from(Verb.PAY),
      role("role"),
      known("low", NUMBER),
      unknown("high", NUMBER),
      new Field("currency", TEXT, Domain.CURRENCY, false),
      known("year", INTEGER)),
  /** What a staffed role costs. */
  COST(
      "Cost",
      Fact.Cost.class,
      Phase.BUDGET,
      from(Verb.PAY),
      role("role"),
      known("rank", INTEGER),
      verdict("verdict"),
      amount("pay"),
      amount("cumulative"),
      unknown("withinBudget", BOOLEAN)),
  /** Who is accountable for a duty. */
  OWNER("Owner", Fact.Owner.class, Phase.REPORTING, from(Verb.ASSIGN), duty("duty"), role("role")),
  /** Who is consulted on a duty. */
  CONSULTED(
      "Consulted",
      Fact.Consulted.class,
      Phase.REPORTING,
      from(Verb.CONSULT),
      duty("duty"),
      role("role")),
  /** Who reports to whom. */
  LINE("Line", Fact.Line.class, Phase.REVIEW, from(Verb.REPORT), role("role"), role("superior")),
  /** A post of the given organisation. */
  POST(
      "Post",
      Fact.Post.class,
      Phase.REVIEW,
      role("role"),
      role("person"),
      new Field("reportsTo", TEXT, Domain.ROLE, true),
      known("external", BOOLEAN),
      known("interim", BOOLEAN),
      unknown("share", NUMBER),
      new Field("pay", NUMBER, null, true, FactDefinition.SCENARIO_CURRENCY),
      known("directReports", INTEGER),
      known("inCycle", BOOLEAN),
      known("unknownSuperior", BOOLEAN),
      unknown("payAgainstLow", NUMBER),
      unknown("payAgainstHigh", NUMBER)),
  /** A duty that the given organisation gives to a role. */
  GIVEN_DUTY("GivenDuty", Fact.GivenDuty.class, Phase.DUTIES, role("role"), duty("duty")),
  /** The given organisation as a whole. */
  GIVEN_TOTAL(
      "GivenTotal",
      Fact.GivenTotal.class,
      Phase.REVIEW,
      known("posts", INTEGER),
      known("roots", INTEGER),
      unknown("payAgainstBudget", NUMBER));

  private final String typeName;
  private final Class<? extends Fact> javaType;
  private final Phase since;
  private final List<Verb> verbs;
  private final List<Field> fields;

  FactType(String typeName, Class<? extends Fact> javaType, Phase since, Field... fields) {
    this(typeName, javaType, since, List.of(), fields);
  }

  FactType(
      String typeName,
      Class<? extends Fact> javaType,
      Phase since,
      List<Verb> verbs,
      Field... fields) {
    this.typeName = typeName;
    this.javaType = javaType;
    this.since = since;
    this.verbs = verbs;
    this.fields = List.of(fields);
  }

  /** The name in rules. */
  public String typeName() {
    return typeName;
  }

  /** The class of its facts. */
  public Class<? extends Fact> javaType() {
    return javaType;
  }

  /** The first phase in which rules can match it. */
  public Phase since() {
    return since;
  }

  /** The verbs that its facts come from; none for what is known from the start. */
  public List<Verb> verbs() {
    return verbs;
  }

  /**
   * The verb whose arguments are its fields, in their order; null where the engine works its facts
   * out, or knows them from the start.
   */
  public Verb verb() {
    return verbs.size() == 1 && verbs.get(0).parameters().size() == fields.size()
        ? verbs.get(0)
        : null;
  }

  /** Whether a fact holds with its two fields exchanged, too. */
  public boolean symmetric() {
    return this == FORBIDDEN;
  }

  /** The fields; empty for the types whose fields the rule book gives. */
  public List<Field> fields() {
    return fields;
  }

  /** The place of a field, which must exist. */
  public int index(String field) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return i;
      }
    }
    throw new IllegalArgumentException(typeName + " has no field " + field);
  }

  /** The type of that name, or null. */
  public static FactType of(String typeName) {
    return Arrays.stream(values())
        .filter(type -> type.typeName.equals(typeName))
        .findFirst()
        .orElse(null);
  }

  /** The type of a fact. */
  public static FactType of(Fact fact) {
    return Arrays.stream(values())
        .filter(type -> type.javaType == fact.getClass())
        .findFirst()
        .orElseThrow();
  }

  private static List<Verb> from(Verb... verbs) {
    return List.of(verbs);
  }

  private static Field role(String name) {
    return new Field(name, TEXT, Domain.ROLE, false);
  }

  private static Field duty(String name) {
    return new Field(name, TEXT, Domain.DUTY, false);
  }

  private static Field verdict(String name) {
    return new Field(name, TEXT, Domain.VERDICT, false);
  }

  private static Field known(String name, Kind kind) {
    return new Field(name, kind, null, false);
  }

  /** An amount of money in the scenario's own currency. */
  private static Field amount(String name) {
    return new Field(name, NUMBER, null, false, FactDefinition.SCENARIO_CURRENCY);
  }

  private static Field unknown(String name, Kind kind) {
    return new Field(name, kind, null, true);
  }
}
