package org.csuite.rulebook.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csuite.model.Fact;
import org.csuite.model.FactDefinition;
import org.csuite.model.Question;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Derivation;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.TableQuery;

/**
 * Where decisions can change: every number and word of the rule book that a fact of the company is
 * held against. Between two neighbouring thresholds of a fact nothing changes, other facts being
 * equal, because rules do no more with facts than compare them.
 */
public final class Thresholds {
  private final RuleBook book;
  private final Map<FactDefinition, Of> byFact = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Set<Double> payAgainstBudget = new TreeSet<>();
  private boolean costs;

  /** What one fact is held against. */
  private static final class Of {
    private final SortedMap<Cut, Set<String>> cuts = new TreeMap<>();
    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private boolean everyWord;
  }

  Thresholds(RuleBook book) {
    this.book = book;
  }

  /** Those of the whole rule book. */
  public static Thresholds of(RuleBook book) {
    Thresholds thresholds = new Thresholds(book);
    new Reach(book, thresholds, true).everything();
    thresholds.close();
    return thresholds;
  }

  /** Those that can change one decision, directly or through what other rules conclude. */
  public static Thresholds of(RuleBook book, Question question) {
    return of(book, question, true);
  }

  /** Those that can change one of several decisions. */
  public static Thresholds of(RuleBook book, Collection<Question> questions) {
    Thresholds thresholds = new Thresholds(book);
    Reach reach = new Reach(book, thresholds, true);
    questions.forEach(reach::question);
    thresholds.close();
    return thresholds;
  }

  /**
   * The same.
   *
   * @param budget whether the pay budget is known; without, no rule that holds costs against it
   *     fires
   */
  public static Thresholds of(RuleBook book, Question question, boolean budget) {
    Thresholds thresholds = new Thresholds(book);
    new Reach(book, thresholds, budget).question(question);
    thresholds.close();
    return thresholds;
  }

  /** The rules whose conclusions can reach the decision. */
  public Collection<Rule> rules() {
    return rules.values();
  }

  /** Whether a fact is looked at. */
  public boolean lookAt(FactDefinition fact) {
    return byFact.containsKey(fact);
  }

  /** Every fact that is looked at, derived ones and those they rest on included, as declared. */
  public List<FactDefinition> facts() {
    return book.vocabulary().facts().stream().filter(byFact::containsKey).toList();
  }

  /** Those among them that a scenario gives. */
  public List<FactDefinition> given() {
    return facts().stream().filter(fact -> !fact.isDerived()).toList();
  }

  /** The numbers that a fact is held against, in its own unit. */
  public Collection<Cut> cuts(FactDefinition fact) {
    return byFact.containsKey(fact) ? byFact.get(fact).cuts.keySet() : List.of();
  }

  /** The rules, and the facts worked out from tables, that use a number. */
  public Set<String> users(FactDefinition fact, Cut cut) {
    return byFact.get(fact).cuts.get(cut);
  }

  /**
   * The words that a fact is held against; an unnamed one differs from these, and from no other.
   */
  public Set<String> words(FactDefinition fact) {
    return byFact.containsKey(fact) ? byFact.get(fact).words.keySet() : Set.of();
  }

  /** Whether any two words of a fact may make a difference. */
  public boolean everyWord(FactDefinition fact) {
    return byFact.containsKey(fact) && byFact.get(fact).everyWord;
  }

  /** Whether the cost of posts against the pay budget can reach the decision. */
  public boolean costs() {
    return costs;
  }

  /** The numbers that a given organisation's pay less the budget is held against. */
  public Set<Double> payAgainstBudget() {
    return payAgainstBudget;
  }

  void add(Rule rule) {
    rules.put(rule.name(), rule);
  }

  void addCosts() {
    costs = true;
  }

  void addPayAgainstBudget(double bound) {
    payAgainstBudget.add(bound);
  }

  void look(FactDefinition fact) {
    byFact.computeIfAbsent(fact, f -> new Of());
  }

  private void cut(FactDefinition fact, double bound, boolean above, String user) {
    byFact
        .get(fact)
        .cuts
        .computeIfAbsent(new Cut(bound, above), c -> new LinkedHashSet<>())
        .add(user);
  }

  void everyWordOf(FactDefinition fact) {
    look(fact);
    byFact.get(fact).everyWord = true;
  }

  /** A constant that a fact is held against. */
  void constant(FactDefinition fact, Constraint.Operator operator, Object constant, String user) {
    look(fact);
    if (constant instanceof Double number) {
      switch (operator) {
        case EQUAL, DIFFERENT -> {
          cut(fact, number, false, user);
          cut(fact, number, true, user);
        }
        case LESS, AT_LEAST -> cut(fact, number, false, user);
        case MORE, AT_MOST -> cut(fact, number, true, user);
      }
    } else if (constant instanceof String word) {
      byFact.get(fact).words.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(user);
    }
  }

  /** Adds what derived and estimated facts rest on, down to what a scenario gives. */
  private void close() {
    List<FactDefinition> facts = new ArrayList<>(book.vocabulary().facts());
    for (int i = facts.size() - 1; i >= 0; i--) {
      FactDefinition fact = facts.get(i);
      if (byFact.containsKey(fact)) {
        for (Derivation derivation : book.facts().derivations(fact)) {
          restOn(fact, derivation);
        }
      }
    }
  }

  private void restOn(FactDefinition fact, Derivation derivation) {
    if (derivation instanceof Derivation.TableCell table) {
      for (TableQuery.ConditionColumn condition : table.query().conditions()) {
        FactDefinition part = book.vocabulary().facts().get(condition.index());
        for (Fact.Row row : table.query().table().lines()) {
          for (Object constant : Comparand.constants(row.get(condition.column().index()))) {
            constant(part, condition.column().bound().operator(), constant, fact.name());
          }
        }
      }
    }
    for (FactDefinition part : derivation.parts()) {
      look(part);
      if (!part.kind().numeric() && !(derivation instanceof Derivation.TableCell)) {
        everyWordOf(part);
      }
    }
  }
}
