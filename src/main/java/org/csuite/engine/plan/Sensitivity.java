package org.csuite.engine.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;

/**
 * Which facts a rule may match, so that it need not be tried again when others come or go. It may
 * name more than matter, never less.
 */
public final class Sensitivity {
  private final BitSet companyFacts = new BitSet();
  private final Map<Class<? extends Fact>, List<FactTest>> tests = new HashMap<>();

  Sensitivity(List<RulePlan.Step> steps) {
    for (RulePlan.Step step : steps) {
      Condition.Pattern pattern = step.condition().pattern();
      if (pattern.type() == FactType.COMPANY) {
        step.looked().forEach(looked -> companyFacts.set(looked.index()));
      } else {
        List<Constraint> alone =
            pattern.constraints().stream().filter(Sensitivity::standsAlone).toList();
        tests
            .computeIfAbsent(pattern.type().javaType(), type -> new ArrayList<>())
            .add(FactTest.of(new Constraint.All(alone), Map.of()));
      }
      if (pattern.query() != null) {
        pattern.query().conditions().stream()
            .filter(
                column -> pattern.query().handed().get(column.fact()).type() == FactType.COMPANY)
            .forEach(column -> companyFacts.set(column.index()));
      }
    }
  }

  /** The facts of the company that some condition looks at, by index. */
  public BitSet companyFacts() {
    return companyFacts;
  }

  /** Whether one of these facts of the company, or one of the other facts, may matter. */
  public boolean to(BitSet companyMoved, List<Fact> changed) {
    if (companyFacts.intersects(companyMoved)) {
      return true;
    }
    for (Fact fact : changed) {
      for (FactTest test : tests.getOrDefault(fact.getClass(), List.of())) {
        if (test.holds(fact, null)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a constraint can be tested without knowing what other conditions matched. */
  private static boolean standsAlone(Constraint constraint) {
    return Constraint.onFields(List.of(constraint)).stream()
        .noneMatch(on -> on instanceof Constraint.SameAs);
  }
}
