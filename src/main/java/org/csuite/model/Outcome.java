package org.csuite.model;

import java.util.List;
import java.util.Map;

/**
 * The decided organisation of one scenario, as plain data.
 *
 * @param scenario what was asked
 * @param company every fact, given, derived and estimated
 * @param classes classifications of the profile, by name
 * @param roles one decision a role, in catalogue order
 * @param duties one assignment a duty, in catalogue order
 * @param findings gravest first
 * @param budget what the pay costs against the budget
 * @param exchangeRates the rates used
 * @param estimated facts filled in from the sector
 * @param unknown facts that rules look at and nobody gave
 * @param firings every firing, by phase, rule and row
 * @param receipt versions and hashes
 */
public record Outcome(
    Scenario scenario,
    Company company,
    Map<String, String> classes,
    List<RoleDecision> roles,
    List<DutyAssignment> duties,
    List<Finding> findings,
    Budget budget,
    List<ExchangeRate> exchangeRates,
    List<FactDefinition> estimated,
    List<FactDefinition> unknown,
    List<Firing> firings,
    Receipt receipt) {

  /**
   * Pay of the advised roles against {@code executivePayBudget}, in the scenario's currency.
   *
   * @param available the budget; null when unknown
   * @param needed for every role staffed before the budget; null when the currency is unknown
   * @param missing what the budget lacks; null when unknown, 0 when it suffices
   * @param combiningSaves the pay of roles whose holder fills another role first
   */
  public record Budget(Double available, Double needed, Double missing, Double combiningSaves) {}

  /**
   * A dated rate.
   *
   * @param from ISO 4217
   * @param to ISO 4217
   * @param rate units of {@code to} for one of {@code from}
   * @param date ISO 8601, of the older of the rates it comes from
   */
  public record ExchangeRate(String from, String to, double rate, String date) {}

  /**
   * What the result was made from.
   *
   * @param csuite version
   * @param drools version
   * @param rules SHA-256 of the rule book
   * @param scenario SHA-256 of the scenario's text
   * @param at ISO 8601 instant
   * @param files SHA-256 of each file of the rule book, by its path there
   */
  public record Receipt(
      String csuite,
      String drools,
      String rules,
      String scenario,
      String at,
      Map<String, String> files) {}

  /** The decision on a role of the catalogue. */
  public RoleDecision role(String id) {
    return roles.stream().filter(role -> role.role().equals(id)).findFirst().orElse(null);
  }

  /** The assignment of a duty of the catalogue. */
  public DutyAssignment duty(String id) {
    return duties.stream().filter(duty -> duty.duty().equals(id)).findFirst().orElse(null);
  }
}
