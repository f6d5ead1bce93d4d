package org.csuite.check.coverage;

import java.util.ArrayList;
import java.util.List;
import org.csuite.check.space.Axes;
import org.csuite.check.space.Box;
import org.csuite.check.space.Instance;
import org.csuite.check.space.Instances;
import org.csuite.check.space.Space;
import org.csuite.model.FactType;
import org.csuite.rulebook.BookEdit;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;

/**
 * Conditions that hold whenever those before them do, as the book stands: a look at a catalogue
 * entry that is there, or at a table that has a row for every company that gets so far.
 */
final class Totality {
  private final Space space;
  private final Instances writer;

  Totality(RuleBook book) {
    this.space = new Space(new Axes(book));
    this.writer = new Instances(book.vocabulary(), space);
  }

  /**
   * Whether a condition of a rule cannot fail once those before it hold. A yes is certain; a no may
   * be for want of a simple argument.
   */
  boolean holds(Rule rule, int at) {
    FactType type = rule.conditions().get(at).pattern().type();
    if (type != FactType.COMPANY && !Instances.inBook(type)) {
      return false;
    }
    List<Instance> before = first(rule, at);
    List<Instance> with = first(rule, at + 1);
    return before.stream().allMatch(one -> covered(one, with));
  }

  private List<Instance> first(Rule rule, int count) {
    List<Condition> conditions = rule.conditions().subList(0, count);
    return writer.of(BookEdit.with(rule, conditions));
  }

  private boolean covered(Instance one, List<Instance> others) {
    List<Box> union = new ArrayList<>();
    others.stream()
        .filter(other -> elsewhere(other).equals(elsewhere(one)))
        .filter(other -> other.company().allMatch(piece -> piece.joins().isEmpty()))
        .forEach(other -> union.addAll(other.own(space)));
    return space.within(one.own(space), union);
  }

  /** What is asked of other facts than the company. */
  private static List<Instance.Piece> elsewhere(Instance instance) {
    return instance.pieces().stream().filter(p -> p.type() != FactType.COMPANY).toList();
  }
}
