package org.csuite.engine.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.csuite.model.Verdict;

/**
 * The posts of a company in order of need, with what they cost together: required ones first, then
 * by certainty, then as in the catalogue.
 */
public final class OrderOfNeed {
  private static final Comparator<Need> FIRST =
      (a, b) -> {
        boolean required = a.verdict() == Verdict.REQUIRED;
        return required == (b.verdict() == Verdict.REQUIRED)
            ? Double.compare(b.certainty(), a.certainty())
            : required ? -1 : 1;
      };

  private OrderOfNeed() {}

  /**
   * A role to be filled.
   *
   * @param certainty of the case for it
   * @param ownPost whether somebody fills it who fills no other role first
   * @param priced whether a source gives its pay
   * @param cost a year's pay in the company's currency; null when there is none or it cannot be
   *     converted
   */
  public record Need(
      String role,
      Verdict verdict,
      double certainty,
      boolean ownPost,
      boolean priced,
      Double cost) {
    /** What it adds to a sum. */
    double pay() {
      return cost == null ? 0 : cost;
    }
  }

  /**
   * A post in its place.
   *
   * @param rank from 1
   * @param cumulative what the posts up to it cost
   * @param withinBudget null without a budget, or when some pay could not be converted
   */
  public record Place(Need need, int rank, double cumulative, Boolean withinBudget) {
    /** What it costs by itself. */
    public double pay() {
      return need.pay();
    }
  }

  /**
   * Ranks the roles that have a post of their own.
   *
   * @param staffed every role to be filled, in catalogue order
   * @param budget null when unknown
   */
  public static List<Place> of(List<Need> staffed, Double budget) {
    List<Need> posts = new ArrayList<>(staffed.size());
    for (Need need : staffed) {
      if (need.ownPost()) {
        posts.add(need);
      }
    }
    posts.sort(FIRST);
    boolean compares = budget != null && known(staffed);
    List<Place> places = new ArrayList<>(posts.size());
    double cumulative = 0;
    for (Need post : posts) {
      cumulative += post.pay();
      places.add(
          new Place(
              post,
              places.size() + 1,
              cumulative,
              compares ? (Boolean) (cumulative <= budget) : null));
    }
    return places;
  }

  /** Whether some pay is known, and all that is could be converted. */
  static boolean known(List<Need> staffed) {
    boolean priced = false;
    for (Need need : staffed) {
      if (need.priced() && need.cost() == null) {
        return false;
      }
      priced |= need.priced();
    }
    return priced;
  }
}
