package org.csuite.model;

import java.util.List;
import java.util.Locale;

/**
 * The answer to a question about an outcome: why it is so, why it is not otherwise, what would
 * change it, how firm it is.
 *
 * @param question what was asked
 * @param value what was decided, as in {@link OutcomeDiff#decisions}; null when nothing was
 * @param why what led to it, the deciding reasons first
 * @param certainty how pros and cons combine; null unless the question is about a role
 * @param whyNot rules that could have led elsewhere, the nearest miss first
 * @param counterfactuals the smallest changes of the facts that flip the decision
 * @param firmness how far each number may move before the decision flips
 * @param openFacts unknown facts that can change the decision, the most decisive first
 */
public record Explanation(
    Question question,
    String value,
    List<Support> why,
    Certainty certainty,
    List<Obstacle> whyNot,
    Counterfactuals counterfactuals,
    List<Firmness> firmness,
    List<OpenFact> openFacts) {

  /**
   * A firing with what it rests on.
   *
   * @param firing the rule, its reason and the facts it matched
   * @param restsOn the firings whose conclusions it matched
   */
  public record Support(Firing firing, List<Support> restsOn) {}

  /**
   * The certainty of a role, step by step in the order in which factors combine.
   *
   * @param steps each factor with the total after it
   * @param total from -1 to 1
   * @param required whether a provision decides, so that factors do not count
   */
  public record Certainty(List<Certainty.Step> steps, double total, boolean required) {
    /**
     * One certainty factor.
     *
     * @param firing that gives it
     * @param factor strictly between -1 and 1
     * @param total after it
     */
    public record Step(Firing firing, double factor, double total) {}
  }

  /**
   * A rule, or a row of its table, that could have concluded something and did not.
   *
   * @param rule its name
   * @param file the rule file, or the table
   * @param line of the rule, or the row
   * @param why its reason sentence, with names where values are not known
   * @param verb what it would conclude
   * @param arguments of the verb, as far as they are known; null where not
   * @param source on whose authority
   * @param blocked the conditions that are not met, at least one
   */
  public record Obstacle(
      String rule,
      String file,
      int line,
      Text why,
      Verb verb,
      List<Object> arguments,
      Citation source,
      List<Blocked> blocked) {}

  /**
   * A condition that is not met.
   *
   * @param kind what is the matter with it
   * @param subject the fact's name, or {@code Type.field} of a conclusion
   * @param condition as in the rule: {@code headcount >= 500}
   * @param found the value there is; null when unknown or when there is no such fact
   * @param needed the bound or the words wanted
   * @param distance how far a number is from the bound, positive; null for anything else
   * @param unit of the number, as in {@link FactDefinition}; null when it has none
   * @param through for a condition on a conclusion: the rules that would have led to it, nearest
   *     first
   * @param because for something that should not be there: what led to it
   */
  public record Blocked(
      Kind kind,
      String subject,
      String condition,
      Object found,
      List<Object> needed,
      Double distance,
      String unit,
      List<Obstacle> through,
      List<Support> because) {
    /** What is the matter with a condition. */
    public enum Kind {
      /** A number lies beyond the bound. */
      NUMBER,
      /** Another word, truth value or list. */
      WORD,
      /** The value is unknown. */
      UNKNOWN,
      /** There is no such fact or conclusion. */
      ABSENT,
      /** There is one that should not be. */
      PRESENT;

      /** The word in results: {@code number}. */
      public String id() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /**
   * The result of the search for changes. Decisions change only where a fact crosses a threshold of
   * the book, so that the search over the cells between thresholds is exact.
   *
   * @param changes each verified by a run, the smallest first
   * @param runs how many companies were decided
   * @param together how many facts were changed at a time at most: 1 where one suffices, else 2
   * @param complete false when the limit of the search was reached before every cell was tried
   * @param fixed facts that were held fixed
   */
  public record Counterfactuals(
      List<Counterfactual> changes, int runs, int together, boolean complete, List<String> fixed) {}

  /**
   * A change of one or two facts that flips a decision.
   *
   * @param steps the facts changed
   * @param to what the decision becomes, as in {@link OutcomeDiff#decisions}; null for none
   * @param size relative size, the sum over its steps; for ordering only
   * @param alongside every other decision that flips with it
   */
  public record Counterfactual(
      List<Counterfactual.Step> steps, String to, double size, List<OutcomeDiff.Change> alongside) {
    /**
     * A fact with its value before and after.
     *
     * @param fact name
     * @param from null when unknown
     * @param to the nearest value that does it; amounts in the scenario's own currency
     */
    public record Step(String fact, Object from, Object to) {}
  }

  /**
   * How far one number may move.
   *
   * @param fact name
   * @param value the number there is
   * @param below the nearest smaller value that flips the decision; null when none does
   * @param above the nearest larger value that flips it; null when none does
   * @param uncertainty the share by which the fact may be off
   * @param borderline whether a move within the uncertainty flips the decision
   */
  public record Firmness(
      String fact,
      double value,
      Double below,
      Double above,
      double uncertainty,
      boolean borderline) {}

  /**
   * An unknown fact and what knowing it could change.
   *
   * @param fact name
   * @param answers each group of values that leads to another outcome, in order
   * @param weight how many decisions depend on it; the most decisive is asked first
   */
  public record OpenFact(String fact, List<Answer> answers, int weight) {
    /**
     * Values that lead to the same decisions.
     *
     * @param from the smallest number, included; null when open or when the fact is no number
     * @param to the first number that no longer belongs to it; null when open
     * @param words the words or truth values, when the fact is no number
     * @param changes what becomes different from the outcome with the fact unknown
     */
    public record Answer(
        Double from, Double to, List<Object> words, List<OutcomeDiff.Change> changes) {}
  }
}
