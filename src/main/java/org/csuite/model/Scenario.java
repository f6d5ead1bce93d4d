package org.csuite.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One situation to decide: a company's facts, and where given the organisation it has or proposes.
 *
 * @param name its title
 * @param origin where the facts come from; null when the file does not say
 * @param company the facts given, before derivation
 * @param candidates the persons considered, by role
 * @param organisation what the client has or proposes; null when it gives none
 * @param overrides decisions of the consultant's own, by role
 * @param uncertainty by fact, as a share; facts not listed have the default
 * @param expectations what {@code test} checks
 * @param group the parent group, or null
 * @param stages dated facts, in order
 * @param statements ids of the statements that a case proves
 * @param location where it begins
 * @param sha256 hash of its text, hexadecimal
 */
public record Scenario(
    String name,
    String origin,
    Company company,
    Map<String, Candidate> candidates,
    List<GivenPost> organisation,
    Map<String, OwnDecision> overrides,
    Map<String, Double> uncertainty,
    List<Expectation> expectations,
    Group group,
    List<Stage> stages,
    List<String> statements,
    Location location,
    String sha256) {

  /** A scenario that proves no statement. */
  public Scenario(
      String name,
      String origin,
      Company company,
      Map<String, Candidate> candidates,
      List<GivenPost> organisation,
      Map<String, OwnDecision> overrides,
      Map<String, Double> uncertainty,
      List<Expectation> expectations,
      Group group,
      List<Stage> stages,
      Location location,
      String sha256) {
    this(
        name,
        origin,
        company,
        candidates,
        organisation,
        overrides,
        uncertainty,
        expectations,
        group,
        stages,
        List.of(),
        location,
        sha256);
  }

  /**
   * The parent group, described by a scenario of its own whose figures are those of the whole
   * group.
   *
   * @param name of that scenario
   * @param location where it is named
   * @param scenario the group's; null before it has been found among those read
   */
  public record Group(String name, Location location, Scenario scenario) {
    /** Of the scenario itself, which may have a group in turn, and so on without bound. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Group group
          && name.equals(group.name)
          && location.equals(group.location)
          && scenario == group.scenario;
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, location);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The same with its group found. */
  public Scenario in(Scenario parent) {
    return new Scenario(
        name,
        origin,
        company,
        candidates,
        organisation,
        overrides,
        uncertainty,
        expectations,
        new Group(group.name(), group.location(), parent),
        stages,
        statements,
        location,
        sha256);
  }

  /** A company of which nothing else is given. */
  public static Scenario of(String name, Company company, Location location, String sha256) {
    return of(name, null, company, location, sha256);
  }

  /** A company of which nothing else is given but where its facts come from. */
  public static Scenario of(
      String name, String origin, Company company, Location location, String sha256) {
    return new Scenario(
        name, origin, company, Map.of(), null, Map.of(), Map.of(), List.of(), null, List.of(),
        location, sha256);
  }

  /** The same with other facts. */
  public Scenario with(Company facts) {
    return new Scenario(
        name,
        origin,
        facts,
        candidates,
        organisation,
        overrides,
        uncertainty,
        expectations,
        group,
        stages,
        statements,
        location,
        sha256);
  }

  /** The parent group's scenario; null without a group. */
  public Scenario parent() {
    return group == null ? null : group.scenario();
  }

  /**
   * The person considered for a role.
   *
   * @param experienceYears years in comparable posts, or null
   * @param education such as {@code master}, or null
   * @param skills such as {@code marketing}; null when unknown
   */
  public record Candidate(Integer experienceYears, String education, List<String> skills) {}

  /**
   * A post that the client has or proposes.
   *
   * @param role its role
   * @param reportsTo the superior's role, or null
   * @param heldBy the other role whose holder fills it too, or null
   * @param duties its duties
   * @param pay a year's pay in the scenario's currency, or null
   * @param external whether somebody outside the company holds it
   * @param interim whether it is filled for a time only
   * @param share part of a full post, 0 to 1; null when full
   * @param reports total number of direct reports where the file gives it, or null
   * @param location where it stands
   */
  public record GivenPost(
      String role,
      String reportsTo,
      String heldBy,
      List<String> duties,
      Double pay,
      boolean external,
      boolean interim,
      Double share,
      Integer reports,
      Location location) {}

  /**
   * A consultant's own decision on a role, shown beside the rules' and never instead of it.
   *
   * @param verdict the consultant's
   * @param author who decided
   * @param reason why
   */
  public record OwnDecision(Verdict verdict, String author, String reason) {}

  /**
   * Facts at a later date.
   *
   * @param date as given
   * @param company all facts, those not listed as before
   */
  public record Stage(String date, Company company) {}
}
