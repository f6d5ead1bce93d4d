package org.csuite.rulebook.reach;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.csuite.model.EngineFinding;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Phase;
import org.csuite.model.Question;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;

/**
 * Which rules can reach a decision, phase by phase backwards, and what they hold the company's
 * facts against. What it names may be more than what matters, never less.
 */
final class Reach {
  /**
   * Conclusions that matter.
   *
   * @param key first argument, or the code of a finding; null for any
   */
  private record Wanted(Verb verb, String key) {}

  private static final int CODE = 1;

  private final RuleBook book;
  private final Thresholds thresholds;
  private final boolean budget;
  private final Set<Wanted> wanted = new LinkedHashSet<>();
  private final Deque<Wanted> open = new ArrayDeque<>();

  Reach(RuleBook book, Thresholds thresholds, boolean budget) {
    this.book = book;
    this.thresholds = thresholds;
    this.budget = budget;
  }

  /** Every rule. */
  void everything() {
    for (Verb verb : Verb.values()) {
      want(verb, null);
    }
    follow();
  }

  /** The rules that one decision can depend on. */
  void question(Question question) {
    String subject = question.subject();
    switch (question.kind()) {
      case ROLE -> verdict(subject, true);
      case HOLDER -> holder(true);
      case DUTY -> want(Verb.ASSIGN, subject);
      case LINE -> line();
      case PAY -> {
        want(Verb.PAY, subject);
        verdict(subject, false);
      }
      case FINDING -> {
        if (EngineFinding.ids().contains(subject)) {
          everything();
        }
        want(Verb.FIND, subject);
      }
    }
    follow();
  }

  private void want(Verb verb, String key) {
    if (!wanted.contains(new Wanted(verb, null))) {
      Wanted want = new Wanted(verb, key);
      if (wanted.add(want)) {
        open.add(want);
      }
    }
  }

  private void follow() {
    while (!open.isEmpty()) {
      Wanted want = open.poll();
      for (Rule rule : book.rules()) {
        if (rule.verb() == want.verb()) {
          RuleSlice slice = RuleSlice.of(rule, rule.verb() == Verb.FIND ? CODE : 0, want.key());
          if (slice != null && (budget || !needsBudget(rule))) {
            thresholds.add(rule);
            look(rule, slice);
          }
        }
      }
    }
  }

  /** Whether a condition compares what is unknown without a pay budget. */
  static boolean needsBudget(Rule rule) {
    return rule.conditions().stream()
        .anyMatch(
            condition ->
                condition instanceof Condition.Pattern pattern
                    && ((pattern.type() == FactType.COST
                            && compares(pattern, FactType.COST.index("withinBudget")))
                        || (pattern.type() == FactType.GIVEN_TOTAL
                            && compares(pattern, FactType.GIVEN_TOTAL.index("payAgainstBudget")))));
  }

  private static boolean compares(Condition.Pattern pattern, int index) {
    return Constraint.joined(pattern.constraints()).stream()
        .anyMatch(
            c ->
                c instanceof Constraint.Comparison comparison
                    && comparison.index() == index
                    && comparison.operator() != Constraint.Operator.DIFFERENT);
  }

  private void look(Rule rule, RuleSlice slice) {
    CompanyConditions company = new CompanyConditions(book.vocabulary(), thresholds, rule);
    for (Condition condition : rule.conditions()) {
      Condition.Pattern pattern = condition.pattern();
      if (pattern.type() == FactType.COMPANY) {
        company.look(pattern);
      } else if (pattern.type() == FactType.ROW) {
        company.look(pattern.query(), slice.rows(pattern));
      } else {
        Set<String> keys = slice.keys(pattern);
        if (keys == null) {
          conclusions(rule, pattern, null);
        } else {
          keys.forEach(key -> conclusions(rule, pattern, key));
        }
      }
    }
  }

  /** What leads to the facts of a type. */
  private void conclusions(Rule rule, Condition.Pattern pattern, String key) {
    boolean afterBudget = rule.phase().compareTo(Phase.BUDGET) > 0;
    switch (pattern.type()) {
      case CLASS, REQUIRED, EXTERNAL, FORBIDDEN, SHARED, BAND, OWNER ->
          want(pattern.type().verb(), pattern.type().symmetric() ? null : key);
      case ROLE_CASE -> roleCase(key);
      case STAFFED -> {
        verdict(key, afterBudget);
        if (CompanyConditions.looksAt(pattern, FactType.STAFFED.index("holder"))) {
          holder(afterBudget);
        }
      }
      case COST -> {
        thresholds.addCosts();
        lookAtMoney();
        roleCase(null);
        verdict(null, false);
        want(Verb.COMBINE, null);
        want(Verb.PAY, null);
        want(Verb.ADJUST_PAY, null);
      }
      case CONSULTED -> {
        want(Verb.CONSULT, key);
        want(Verb.ASSIGN, key);
      }
      case LINE -> line();
      case POST -> {
        if (CompanyConditions.looksAt(pattern, FactType.POST.index("payAgainstLow"))
            || CompanyConditions.looksAt(pattern, FactType.POST.index("payAgainstHigh"))) {
          lookAt(Vocabulary.CURRENCY);
          want(Verb.PAY, key);
        }
      }
      case GIVEN_TOTAL -> {
        int budget = FactType.GIVEN_TOTAL.index("payAgainstBudget");
        if (CompanyConditions.looksAt(pattern, budget)) {
          lookAtMoney();
          Comparand.ofConstraints(rule, pattern).stream()
              .filter(comparand -> comparand.index() == budget && comparand.number() != null)
              .forEach(comparand -> thresholds.addPayAgainstBudget(comparand.number()));
        }
      }
      case COMPANY, ROW, ROLE, DUTY, CANDIDATE, GROUP_ROLE, GIVEN_DUTY -> {
        // no rule concludes these
      }
    }
  }

  private void roleCase(String role) {
    FactType.ROLE_CASE.verbs().forEach(verb -> want(verb, role));
  }

  private void verdict(String role, boolean afterBudget) {
    want(Verb.STAFF, role);
    if (afterBudget) {
      want(Verb.DEFER, role);
    }
  }

  /** Circles of holders come undone, so that each depends on all. */
  private void holder(boolean afterBudget) {
    want(Verb.COMBINE, null);
    verdict(null, afterBudget);
  }

  private void line() {
    want(Verb.REPORT, null);
    holder(true);
  }

  private void lookAtMoney() {
    lookAt(Vocabulary.PAY_BUDGET);
    lookAt(Vocabulary.CURRENCY);
  }

  private void lookAt(String name) {
    FactDefinition fact = book.vocabulary().fact(name);
    if (fact != null && fact.kind().numeric()) {
      thresholds.look(fact);
    } else if (fact != null) {
      thresholds.everyWordOf(fact);
    }
  }
}
