package org.csuite.check.mutants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.csuite.check.CaseRunner;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.direct.RuleTrial;
import org.csuite.engine.run.Examination;
import org.csuite.engine.settle.LimitExceeded;
import org.csuite.model.Mutant;
import org.csuite.model.Scenario;
import org.csuite.rulebook.BookEdit;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Table;

/**
 * Changes one thing at a time in a rule book, in memory, and sees whether a case notices. A mutant
 * of a rule is run only on the cases in which the rule concludes otherwise under it: up to its
 * phase nothing differs, so that the others are decided as before.
 */
public final class MutationTest {
  private final RuleBook book;
  private final BookEdit edit;
  private final List<Known> cases;
  private final MutantHints hints;

  /**
   * A case with what the unchanged book makes of it, and what its rules concluded, as asked for.
   */
  static final class Known {
    private final Scenario scenario;
    private final Examination examination;
    private final Map<String, List<List<Object>>> concluded = new ConcurrentHashMap<>();

    Known(Scenario scenario, Examination examination) {
      this.scenario = scenario;
      this.examination = examination;
    }

    Scenario scenario() {
      return scenario;
    }

    /** Whether it stands in a file of that name. */
    boolean standsIn(String file) {
      return scenario.location().file().endsWith(file);
    }

    /** Whether one of the rules concludes otherwise after than before. */
    boolean tells(List<Mutation.Pair> rules, List<RuleTrial> after) {
      for (int i = 0; i < after.size(); i++) {
        Mutation.Pair pair = rules.get(i);
        List<List<Object>> before =
            concluded.computeIfAbsent(
                pair.key(), key -> new RuleTrial(pair.before()).conclusions(examination));
        if (!before.equals(after.get(i).conclusions(examination))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Tests the cases that hold under the engine's book; the others can notice nothing. */
  public MutationTest(DecisionEngine engine, List<Scenario> cases) {
    this.book = engine.book();
    this.edit = new BookEdit(book);
    this.cases = new ArrayList<>();
    for (Scenario scenario : cases) {
      Examination examination = engine.examineTrial(scenario);
      if (!scenario.expectations().isEmpty() && CaseRunner.check(examination.outcome()).passed()) {
        this.cases.add(new Known(scenario, examination));
      }
    }
    this.hints = new MutantHints(engine, this.cases);
  }

  /** Every mutant of the book: rules by phase and file, then tables by name. */
  List<Mutation> mutations() {
    List<Mutation> mutations = new ArrayList<>();
    for (Rule rule : book.rules()) {
      mutations.addAll(RuleMutants.of(rule, book));
    }
    for (Table table : book.tables().values()) {
      mutations.addAll(CellMutants.of(book, table));
    }
    return mutations;
  }

  /**
   * Tests mutants.
   *
   * @param most how many, drawn by the seed; all where there are fewer
   * @return what came of each, in the order of the book
   */
  public List<Mutant.Result> run(int most, long seed) {
    List<Mutation> mutations = mutations();
    if (most < mutations.size()) {
      List<Integer> drawn = new ArrayList<>();
      for (int i = 0; i < mutations.size(); i++) {
        drawn.add(i);
      }
      Collections.shuffle(drawn, new Random(seed));
      mutations = drawn.subList(0, most).stream().sorted().map(mutations::get).toList();
    }
    return mutations.parallelStream().map(this::test).toList();
  }

  private Mutant.Result test(Mutation mutation) {
    List<Mutation.Pair> rules = mutation.rules(edit);
    List<RuleTrial> after = rules.stream().map(pair -> new RuleTrial(pair.after())).toList();
    DecisionEngine engine = DecisionEngine.of(mutation.book(edit));
    boolean derives = mutation instanceof Mutation.OfCell cell && cell.derives();
    List<Known> order = new ArrayList<>();
    for (Known known : nearFirst(mutation.mutant())) {
      Scenario scenario = known.scenario();
      boolean differs =
          scenario.parent() != null
              || derives
                  && !engine
                      .book()
                      .facts()
                      .complete(scenario)
                      .company()
                      .equals(known.examination.outcome().company())
              || known.tells(rules, after);
      if (differs) {
        if (notices(engine, scenario)) {
          return new Mutant.Result(mutation.mutant(), scenario.name(), null, false);
        }
        order.add(known);
      }
    }
    boolean equivalent = Equivalence.holds(book, mutation, edit);
    Mutant.Hint hint = equivalent ? null : hints.find(mutation, engine, rules, after, order);
    return new Mutant.Result(mutation.mutant(), null, hint, equivalent);
  }

  /** The cases that stand beside what is changed, and then the others: those notice most. */
  private List<Known> nearFirst(Mutant mutant) {
    String file = casesBeside(mutant);
    List<Known> order = new ArrayList<>();
    cases.stream().filter(known -> known.standsIn(file)).forEach(order::add);
    cases.stream().filter(known -> !known.standsIn(file)).forEach(order::add);
    return order;
  }

  /** The file of the cases of what is changed. */
  static String casesBeside(Mutant mutant) {
    return mutant.location().file().replaceAll("\\.(drl|csv)$", ".cases.yaml");
  }

  private static boolean notices(DecisionEngine engine, Scenario scenario) {
    try {
      return !CaseRunner.check(engine.trial(scenario)).passed();
    } catch (LimitExceeded e) {
      return true;
    }
  }
}
