package org.csuite.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.SmallBook;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Scenario;
import org.junit.jupiter.api.Test;

/** Each group is looked at once, however many companies are below it and however deep they are. */
class OfGroupsTest {
  private final RuleBook book =
      new SmallBook()
          .staffed("CEO")
          .rule("roles", "cto-of-a-large-one", "Company( headcount >= 500 )", "require( \"CTO\" )")
          .book();

  private final List<String> workedOut = new ArrayList<>();
  private final OfGroups<Integer> levels =
      new OfGroups<>(
          (group, above) -> {
            workedOut.add(group.name());
            return above == null ? 1 : above + 1;
          });

  /** The first is above all others and has as many people as the chain is long. */
  private List<Scenario> chain(int length) {
    List<Scenario> chain = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      String facts = "name: s" + i + "\ncompany: {headcount: " + (length - i) + "}\n";
      chain.add(
          i == 0
              ? SmallBook.scenario(book, facts)
              : SmallBook.scenario(book, facts + "group: s" + (i - 1) + "\n").in(chain.get(i - 1)));
    }
    return chain;
  }

  @Test
  void onceFromTheTopOfAChain() {
    List<Scenario> chain = chain(200);

    assertThat(levels.above(chain.get(0))).isNull();
    chain.forEach(levels::above);
    assertThat(levels.above(chain.get(199))).isEqualTo(199);
    assertThat(workedOut).hasSize(199).doesNotHaveDuplicates();
  }

  @Test
  void onceFromTheBottomOfAChain() {
    List<Scenario> chain = chain(200);
    Collections.reverse(chain);
    chain.forEach(levels::above);

    assertThat(workedOut).hasSize(199).doesNotHaveDuplicates();
  }

  @Test
  void onceForAllSubsidiariesAndForEachTimeTheyAreDecided() {
    Scenario holding = SmallBook.scenario(book, "name: holding\ncompany: {headcount: 9}\n");
    for (int i = 0; i < 50; i++) {
      Scenario plant =
          SmallBook.scenario(book, "name: p\ngroup: holding\ncompany: {headcount: 5}\n")
              .in(holding);
      levels.above(plant);
      levels.above(plant.with(holding.company()));
    }

    assertThat(workedOut).containsExactly("holding");
  }

  /** Two of one name and the same facts are two all the same. */
  @Test
  void forEachOfTwoAlike() {
    for (int i = 0; i < 2; i++) {
      Scenario holding = SmallBook.scenario(book, "name: holding\ncompany: {headcount: 9}\n");
      Scenario plant = SmallBook.scenario(book, "name: p\ngroup: holding\ncompany: {}\n");
      levels.above(plant.in(holding));
    }

    assertThat(workedOut).containsExactly("holding", "holding");
  }

  /** A thousand overflow no stack, and a scenario deep below compares and prints in no time. */
  @Test
  void aThousandAboveOneAnother() {
    List<Scenario> chain = chain(1000);
    DecisionEngine engine = DecisionEngine.of(book);

    for (Scenario scenario : List.of(chain.get(999), chain.get(500))) {
      assertThat(OutcomeDiff.between(engine.decide(scenario), engine.trial(scenario)).changes())
          .isEmpty();
    }
    Scenario lowest = chain.get(999);
    assertThat(lowest).isEqualTo(lowest.with(lowest.company())).isNotEqualTo(chain.get(998));
    assertThat(lowest).hasSameHashCodeAs(lowest.with(lowest.company()));
    assertThat(lowest.toString()).hasSizeLessThan(2000);
  }
}
