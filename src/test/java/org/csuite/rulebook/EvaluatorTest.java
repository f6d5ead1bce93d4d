package org.csuite.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.csuite.ShippedBook;
import org.csuite.engine.Examination;
import org.csuite.model.Firing;
import org.csuite.model.Scenario;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  @Test
  void itConcludesWhatDroolsConcludesOnEveryScenarioAndCase() {
    List<String> differences = new ArrayList<>();
    Stream.concat(ShippedBook.scenarios().stream(), ShippedBook.cases().stream())
        .forEach(scenario -> compare(scenario, differences));
    assertThat(differences).isEmpty();
  }

  private static void compare(Scenario scenario, List<String> differences) {
    Examination examination = ShippedBook.ENGINE.examine(scenario);
    for (Rule rule : ShippedBook.BOOK.rules()) {
      Set<List<Object>> ours =
          new Evaluator(type -> examination.facts(rule.phase(), type)).conclusions(rule);
      Set<List<Object>> theirs = new LinkedHashSet<>();
      for (Firing firing : examination.outcome().firings()) {
        if (firing.reason().rule().equals(rule.name())) {
          theirs.add(firing.arguments().stream().map(EvaluatorTest::number).toList());
        }
      }
      if (!ours.equals(theirs)) {
        differences.add(scenario.name() + ", " + rule.name() + ": " + ours + " / " + theirs);
      }
    }
  }

  private static Object number(Object value) {
    return value instanceof Number number ? (Object) number.doubleValue() : value;
  }
}
