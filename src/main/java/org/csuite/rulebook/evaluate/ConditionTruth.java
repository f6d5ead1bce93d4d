package org.csuite.rulebook.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.evaluate.Evaluator.Binding;

/**
 * Which conditions of a rule are met and which are not, one after the other: a condition is looked
 * at for each match of those before it, and is met when a fact fits, or for {@code not} when none
 * does.
 */
public final class ConditionTruth {
  private final Evaluator evaluator;

  /** Over the facts of each type that rules can match. */
  public ConditionTruth(Function<FactType, List<Fact>> facts) {
    this.evaluator = new Evaluator(facts);
  }

  /**
   * Tells for each condition that is reached whether it is met, by its place in the rule from 0.
   */
  public void of(Rule rule, BiConsumer<Integer, Boolean> seen) {
    List<Binding> bindings = List.of(Binding.NONE);
    for (int i = 0; i < rule.conditions().size(); i++) {
      List<Binding> next = new ArrayList<>();
      for (Binding binding : bindings) {
        int before = next.size();
        evaluator.extend(rule.conditions().get(i), binding, next);
        seen.accept(i, next.size() > before);
      }
      bindings = next;
    }
  }
}
