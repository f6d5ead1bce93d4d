package org.csuite.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An organisation that can stand beside another: what is decided, and its figures as a whole.
 *
 * @param name of the scenario
 * @param given whether the client has or proposes it; else the rules advise it
 * @param decisions as {@link OutcomeDiff#decisions} gives them; of a given organisation a role is
 *     {@link #STAFFED}, and its pay is one figure
 * @param certainty of each role that the rules weighed; empty for a given organisation
 * @param currency of the pay; null when unknown
 * @param pay of all posts together, a year; null when none is known in the currency
 * @param span how many persons report to the head of the organisation
 * @param layers how many levels it has, the head's own included; 0 without posts
 */
public record OrganisationDesign(
    String name,
    boolean given,
    Map<Question, String> decisions,
    Map<String, Double> certainty,
    String currency,
    Total pay,
    int span,
    int layers) {
  /** The decision on a role of which no more is known than that somebody fills it. */
  public static final String STAFFED = "staffed";

  /**
   * A year's pay of several posts.
   *
   * @param low all lower ends
   * @param point the place inside the bands, the lower end of those open above, or the figures
   *     given
   * @param high all upper ends; those of bands that are open above count with their lower end
   * @param openAbove whether some band has no upper end
   * @param without roles whose pay is not known, or not convertible, and does not count
   */
  public record Total(
      double low, double point, double high, boolean openAbove, List<String> without) {
    /** Whether point and upper end are known to be too low: a band is open, or a figure missing. */
    public boolean atLeast() {
      return openAbove || !without.isEmpty();
    }
  }

  /** Whether somebody fills a role, or is to. */
  public boolean staffs(String role) {
    String decision = decisions.get(Question.of(Question.Kind.ROLE, role));
    return decision != null && (decision.equals(STAFFED) || Verdict.of(decision).staffed());
  }

  /** The organisation that the rules advise. */
  public static OrganisationDesign advised(Outcome outcome, String currency) {
    Map<String, Double> certainty = new LinkedHashMap<>();
    Map<String, String> superior = new LinkedHashMap<>();
    for (RoleDecision role : outcome.roles()) {
      certainty.put(role.role(), role.certainty());
      if (role.ownPost()) {
        superior.put(role.role(), role.reportsTo());
      }
    }
    return new OrganisationDesign(
        outcome.scenario().name(),
        false,
        OutcomeDiff.decisions(outcome),
        certainty,
        currency,
        pay(outcome, currency),
        span(superior),
        layers(superior));
  }

  /** The organisation that the scenario gives; without posts when it gives none. */
  public static OrganisationDesign given(Outcome outcome, String currency) {
    List<Scenario.GivenPost> posts =
        outcome.scenario().organisation() == null ? List.of() : outcome.scenario().organisation();
    Map<Question, String> decisions = new LinkedHashMap<>();
    Map<String, String> superior = new LinkedHashMap<>();
    double sum = 0;
    List<String> without = new ArrayList<>();
    for (Scenario.GivenPost post : posts) {
      decide(decisions, post, currency);
      if (post.heldBy() == null) {
        superior.put(post.role(), post.reportsTo());
        sum += post.pay() == null ? 0 : post.pay();
        if (post.pay() == null) {
          without.add(post.role());
        }
      }
    }
    for (Finding finding : outcome.findings()) {
      decisions.put(
          new Question(Question.Kind.FINDING, finding.code(), finding.subject()), "present");
    }
    boolean known = without.size() < superior.size();
    return new OrganisationDesign(
        outcome.scenario().name(),
        true,
        decisions,
        Map.of(),
        currency,
        known ? new Total(sum, sum, sum, false, List.copyOf(without)) : null,
        span(superior),
        layers(superior));
  }

  private static void decide(
      Map<Question, String> decisions, Scenario.GivenPost post, String currency) {
    decisions.put(Question.of(Question.Kind.ROLE, post.role()), STAFFED);
    if (post.heldBy() != null) {
      decisions.put(Question.of(Question.Kind.HOLDER, post.role()), post.heldBy());
    }
    for (String duty : post.duties()) {
      decisions.merge(
          Question.of(Question.Kind.DUTY, duty), post.role(), (one, other) -> one + "+" + other);
    }
    if (post.reportsTo() != null) {
      decisions.put(Question.of(Question.Kind.LINE, post.role()), post.reportsTo());
    }
    if (post.pay() != null && currency != null) {
      decisions.put(
          Question.of(Question.Kind.PAY, post.role()), OutcomeDiff.amount(post.pay(), currency));
    }
  }

  private static Total pay(Outcome outcome, String currency) {
    double low = 0;
    double point = 0;
    double high = 0;
    boolean open = false;
    int counted = 0;
    List<String> without = new ArrayList<>();
    for (RoleDecision role : outcome.roles()) {
      if (role.ownPost() && role.sharedWith() == null) {
        Double rate = role.pay() == null ? null : rate(outcome, role.pay().currency(), currency);
        if (rate == null) {
          without.add(role.role());
        } else {
          PayBand band = role.pay();
          double part = rate * share(outcome.scenario(), role.role());
          low += part * band.low();
          point += part * band.estimate();
          high += part * (band.high() == null ? band.low() : band.high());
          open |= band.high() == null;
          counted++;
        }
      }
    }
    return counted == 0 ? null : new Total(low, point, high, open, List.copyOf(without));
  }

  private static Double rate(Outcome outcome, String from, String to) {
    if (from.equals(to)) {
      return 1.0;
    }
    return outcome.exchangeRates().stream()
        .filter(rate -> rate.from().equals(from) && rate.to().equals(to))
        .map(Outcome.ExchangeRate::rate)
        .findFirst()
        .orElse(null);
  }

  private static double share(Scenario scenario, String role) {
    return scenario.organisation() == null
        ? 1
        : scenario.organisation().stream()
            .filter(post -> post.role().equals(role) && post.share() != null)
            .mapToDouble(Scenario.GivenPost::share)
            .findFirst()
            .orElse(1);
  }

  /** How many report to the one who reports to nobody; of several such the most. */
  private static int span(Map<String, String> superior) {
    Map<String, Integer> reports = new HashMap<>();
    superior.values().stream()
        .filter(above -> above != null)
        .forEach(above -> reports.merge(above, 1, Integer::sum));
    return superior.entrySet().stream()
        .filter(post -> post.getValue() == null)
        .mapToInt(post -> reports.getOrDefault(post.getKey(), 0))
        .max()
        .orElse(0);
  }

  private static int layers(Map<String, String> superior) {
    return superior.keySet().stream().mapToInt(post -> level(post, superior)).max().orElse(0);
  }

  /** 1 for the head; lines that lead back to themselves end where they began. */
  private static int level(String post, Map<String, String> superior) {
    Set<String> seen = new HashSet<>();
    String at = post;
    while (at != null && seen.add(at)) {
      at = superior.get(at);
    }
    return seen.stream().filter(superior::containsKey).collect(Collectors.toSet()).size();
  }
}
