package org.csuite.check.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.check.inspect.Containment;
import org.csuite.check.space.Axes;
import org.csuite.check.space.Box;
import org.csuite.check.space.Instance;
import org.csuite.check.space.Instances;
import org.csuite.check.space.Space;
import org.csuite.model.Verb;
import org.csuite.rulebook.BookEdit;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;

/**
 * Whether a mutant decides as the book does for every company there is, so that no case can notice
 * it: what the changed rule or row loses or gains meets its other conditions never, or falls to
 * earlier rows of the table all the same. A yes is certain; a no may be for want of a simple
 * argument.
 */
final class Equivalence {
  private final Space space;
  private final Instances writer;
  private final List<Instance> earlier = new ArrayList<>();

  private Equivalence(RuleBook book, List<Rule> more) {
    this.space = new Space(new Axes(book, more));
    this.writer = new Instances(book.vocabulary(), space);
  }

  /** Whether a mutant is equivalent to the book. */
  static boolean holds(RuleBook book, Mutation mutation, BookEdit edit) {
    List<Mutation.Pair> pairs = mutation.rules(edit);
    if (mutation instanceof Mutation.OfCell cell && cell.derives()
        || pairs.isEmpty()
        || pairs.stream().anyMatch(pair -> inexact(pair.before()) || inexact(pair.after()))) {
      return false;
    }
    Equivalence equivalence =
        new Equivalence(book, pairs.stream().map(Mutation.Pair::after).toList());
    return pairs.stream().allMatch(pair -> equivalence.holds(book, mutation, pair));
  }

  private boolean holds(RuleBook book, Mutation mutation, Mutation.Pair pair) {
    earlier.clear();
    Verb verb = pair.before().verb();
    // a band of pay that stands behind another one is shown as an alternative
    if (mutation instanceof Mutation.OfCell cell && verb.singleValued() && verb != Verb.PAY) {
      book.rules().stream()
          .filter(rule -> rule.name().equals(pair.before().name()))
          .flatMap(rule -> writer.of(rule).stream())
          .filter(i -> i.row() != null && i.row().file().equals(cell.row().file()))
          .filter(i -> i.row().line() < cell.row().line() && i.onCompanyOnly())
          .forEach(earlier::add);
    }
    List<Instance> before = writer.of(pair.before());
    List<Instance> after = writer.of(pair.after());
    return covered(before, after) && covered(after, before);
  }

  /** Whether all that some instances conclude is concluded without them too. */
  private boolean covered(List<Instance> ones, List<Instance> others) {
    return ones.stream().allMatch(one -> covered(one, others));
  }

  private boolean covered(Instance one, List<Instance> others) {
    List<Box> own = one.own(space);
    List<Instance> same =
        others.stream().filter(other -> other.arguments().equals(one.arguments())).toList();
    if (same.stream()
        .anyMatch(
            other ->
                space.within(own, other.own(space)) && Containment.elsewhere(space, one, other))) {
      return true;
    }
    if (!one.onCompanyOnly()) {
      return own.isEmpty() || one.pieces().stream().anyMatch(piece -> piece.boxes().isEmpty());
    }
    List<Box> taken = new ArrayList<>();
    Stream.concat(
            same.stream().filter(Instance::onCompanyOnly),
            earlier.stream().filter(first -> first.decidesSame(one)))
        .forEach(instance -> taken.addAll(instance.own(space)));
    return space.within(own, taken);
  }

  /** Whether boxes cannot hold exactly what a rule asks: joins among alternatives are left out. */
  private static boolean inexact(Rule rule) {
    return rule.conditions().stream()
        .flatMap(condition -> Constraint.joined(condition.pattern().constraints()).stream())
        .filter(constraint -> constraint instanceof Constraint.Any)
        .flatMap(any -> Constraint.onFields(List.of(any)).stream())
        .anyMatch(on -> on instanceof Constraint.SameAs);
  }
}
