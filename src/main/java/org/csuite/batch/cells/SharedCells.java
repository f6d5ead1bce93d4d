package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.List;
import org.csuite.model.FactDefinition;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleBook;

/**
 * The cells of all threads of a run. Companies with a pay budget have others than those without, on
 * which how far it reaches has no effect.
 */
public final class SharedCells {
  private final RuleBook book;
  private final FactDefinition budget;
  private final boolean workedOut;
  private final Cells withoutBudget;
  private Cells withBudget;

  public SharedCells(RuleBook book) {
    this.book = book;
    this.budget = book.vocabulary().fact(Vocabulary.PAY_BUDGET);
    this.workedOut = budget != null && !book.facts().derivations(budget).isEmpty();
    this.withoutBudget = new Cells(new CellPlan(book, false));
  }

  /** The fact; null when the vocabulary has none. */
  FactDefinition budget() {
    return budget;
  }

  /**
   * Whether a company needs the cells of those with a budget.
   *
   * @param given whether it gives one
   */
  boolean needsBudget(boolean given) {
    return given || workedOut || !withoutBudget.plan().unshared().isEmpty();
  }

  /** The cells of companies with a budget, or of those without. */
  synchronized Cells of(boolean withOne) {
    if (withOne && withBudget == null) {
      withBudget = new Cells(new CellPlan(book, true));
    }
    return withOne ? withBudget : withoutBudget;
  }

  /** Says why companies met so far share no cells. */
  public synchronized List<String> unshared() {
    List<String> said = new ArrayList<>();
    if (withBudget != null) {
      String which = needsBudget(false) ? "" : " for companies with a pay budget";
      withBudget
          .plan()
          .unshared()
          .forEach(what -> said.add("No cells%s: %s cannot be shared.".formatted(which, what)));
    }
    return said;
  }
}
