package org.csuite.engine.run;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.engine.settle.WorkingFacts;
import org.csuite.model.Fact;
import org.csuite.model.PayBand;
import org.csuite.model.Scenario;

/** The organisation that a client has or proposes, with what rules cannot work out. */
final class GivenOrganisation {
  private final List<Scenario.GivenPost> posts;
  private final Map<String, Scenario.GivenPost> byRole = new LinkedHashMap<>();

  /**
   * @param posts null when the scenario gives none
   */
  GivenOrganisation(List<Scenario.GivenPost> posts) {
    this.posts = posts == null ? List.of() : posts;
    this.posts.forEach(post -> byRole.putIfAbsent(post.role(), post));
  }

  /** Whether it has the role. */
  boolean has(String role) {
    return byRole.containsKey(role);
  }

  /** Whether somebody outside the company holds the role. */
  boolean external(String role) {
    return byRole.containsKey(role) && byRole.get(role).external();
  }

  /** The part of a full post, from 0 to 1; 1 where nothing is said of it, interim posts too. */
  double share(String role) {
    Scenario.GivenPost post = byRole.get(role);
    return post == null || post.share() == null ? 1 : post.share();
  }

  /** Makes known which duties the posts have. */
  void insertDuties(WorkingFacts facts) {
    for (Scenario.GivenPost post : posts) {
      for (String duty : new java.util.LinkedHashSet<>(post.duties())) {
        facts.insert(new Fact.GivenDuty(post.role(), duty), false);
      }
    }
  }

  /** Makes the posts and the whole known. */
  void insertPosts(Pay pay, Money money, WorkingFacts facts) {
    for (Scenario.GivenPost post : posts) {
      PayBand band = pay.of(post.role());
      facts.insert(
          new Fact.Post(
              post.role(),
              person(post.role()),
              post.reportsTo(),
              post.external(),
              post.interim(),
              post.share(),
              post.pay(),
              post.reports() != null ? post.reports() : directReports(post.role()),
              inCycle(post),
              post.reportsTo() != null && !byRole.containsKey(post.reportsTo()),
              band == null ? null : against(post, band.low(), band, money),
              band == null ? null : against(post, band.high(), band, money)),
          band != null && band.reason().estimated());
    }
  }

  /** Makes the whole known, when an organisation is given. */
  void insertTotal(Money money, WorkingFacts facts) {
    if (!posts.isEmpty()) {
      int roots =
          (int) posts.stream().filter(p -> p.reportsTo() == null && p.heldBy() == null).count();
      facts.insert(
          new Fact.GivenTotal(posts.size(), roots, payAgainst(money.payBudget())),
          money.payBudgetEstimated());
    }
  }

  /** All pay less the budget; unknown while a post's pay is and the others do not exceed it. */
  private Double payAgainst(Double budget) {
    if (budget == null) {
      return null;
    }
    double sum = 0;
    boolean complete = true;
    for (Scenario.GivenPost post : posts) {
      if (post.pay() != null) {
        sum += post.pay();
      } else if (post.heldBy() == null) {
        complete = false;
      }
    }
    return complete || sum > budget ? (Double) (sum - budget) : null;
  }

  /** What a post is paid less its part of an end of the band. */
  private Double against(Scenario.GivenPost post, Double end, PayBand band, Money money) {
    if (post.pay() == null || end == null) {
      return null;
    }
    Double converted = money.inScenarioCurrency(end, band.currency());
    return converted == null ? null : (Double) (post.pay() - share(post.role()) * converted);
  }

  /** The role whose holder fills this one: the last of the chain of holders. */
  private String person(String role) {
    Set<String> seen = new HashSet<>();
    String at = role;
    while (seen.add(at) && byRole.containsKey(at) && byRole.get(at).heldBy() != null) {
      at = byRole.get(at).heldBy();
    }
    return at;
  }

  /** How many persons report to the role, its own holder left out. */
  private int directReports(String role) {
    Set<String> persons = new HashSet<>();
    for (Scenario.GivenPost post : posts) {
      if (role.equals(post.reportsTo())) {
        persons.add(person(post.role()));
      }
    }
    persons.remove(person(role));
    return persons.size();
  }

  /** Whether the lines above a post lead back to the person who fills it. */
  private boolean inCycle(Scenario.GivenPost post) {
    String start = person(post.role());
    Set<String> seen = new HashSet<>();
    String superior = superior(post);
    while (superior != null && byRole.containsKey(superior) && seen.add(superior)) {
      if (person(superior).equals(start)) {
        return true;
      }
      superior = superior(byRole.get(superior));
    }
    return false;
  }

  /** The superior's role; that of the post that holds it when it has none of its own. */
  private String superior(Scenario.GivenPost post) {
    if (post.reportsTo() != null || post.heldBy() == null) {
      return post.reportsTo();
    }
    Scenario.GivenPost holder = byRole.get(person(post.role()));
    return holder == null ? null : holder.reportsTo();
  }
}
