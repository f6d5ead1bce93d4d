package org.csuite.check.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.check.space.Axes;
import org.csuite.check.space.Box;
import org.csuite.check.space.Instance;
import org.csuite.check.space.Instance.Mode;
import org.csuite.check.space.Instance.Piece;
import org.csuite.check.space.Instances;
import org.csuite.check.space.Space;
import org.csuite.model.FactType;
import org.csuite.model.Scenario;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;

/** A book as the checks look at it. */
public final class Inspection {
  private final RuleBook book;
  private final Texts texts;
  private final Space space;
  private final List<Instance> instances = new ArrayList<>();
  private final Concluded concluded;
  private final Proofs proofs;
  private final IdentityHashMap<Instance, List<Box>> companies = new IdentityHashMap<>();
  private final IdentityHashMap<List<Piece>, List<Box>> own = new IdentityHashMap<>();
  private final Map<String, Set<String>> overrides = new HashMap<>();

  public Inspection(RuleFolder folder, RuleBook book, List<Scenario> cases) {
    this.book = book;
    this.texts = new Texts(folder);
    this.space = new Space(new Axes(book));
    Instances writer = new Instances(book.vocabulary(), space);
    book.rules().forEach(rule -> instances.addAll(writer.of(rule)));
    this.concluded = new Concluded(instances, space);
    this.proofs = new Proofs(book, space, cases);
    Map<String, Rule> rules = new HashMap<>();
    book.rules().forEach(rule -> rules.put(rule.name(), rule));
    book.rules()
        .forEach(
            rule ->
                reach(rule, rules, overrides.computeIfAbsent(rule.name(), n -> new HashSet<>())));
  }

  private static void reach(Rule rule, Map<String, Rule> rules, Set<String> reached) {
    for (String next : rule.overrides()) {
      if (reached.add(next) && rules.containsKey(next)) {
        reach(rules.get(next), rules, reached);
      }
    }
  }

  public RuleBook book() {
    return book;
  }

  public Texts texts() {
    return texts;
  }

  public Space space() {
    return space;
  }

  public Proofs proofs() {
    return proofs;
  }

  /** Every rule, written out for its rows. */
  public List<Instance> instances() {
    return instances;
  }

  /** Whether one of two rules takes the place of the other's conclusion. */
  public boolean settled(Rule one, Rule other) {
    return overrides.get(one.name()).contains(other.name())
        || overrides.get(other.name()).contains(one.name());
  }

  /** What an instance asks of the company itself, conclusions of earlier phases left out. */
  public List<Box> own(Instance instance) {
    return own.computeIfAbsent(instance.pieces(), pieces -> instance.own(space));
  }

  /**
   * The companies for which an instance may fire, by its own conditions and by those of the rules
   * whose conclusions it looks at. There may be fewer, never more; none means it never fires.
   */
  public List<Box> companies(Instance instance) {
    List<Box> known = companies.get(instance);
    if (known == null) {
      known = work(instance);
      companies.put(instance, known);
    }
    return known;
  }

  private List<Box> work(Instance instance) {
    List<Box> boxes = own(instance);
    for (Piece piece : instance.pieces()) {
      if (!asks(piece)) {
        continue;
      }
      if (piece.boxes().isEmpty()) {
        return List.of();
      }
      List<Instance> makers = concluded.makers(piece);
      if (makers != null) {
        List<Box> either = new ArrayList<>();
        for (Instance maker : makers) {
          for (Box box : companies(maker)) {
            if (!either.contains(box)) {
              either.add(box);
            }
          }
        }
        List<Box> both = either.size() > Space.MOST_BOXES ? boxes : space.and(boxes, either);
        boxes = both.size() > Space.MOST_BOXES ? boxes : both;
      }
    }
    return boxes;
  }

  /** Whether a piece asks for something that earlier phases conclude or the engine supplies. */
  private static boolean asks(Piece piece) {
    return piece.type() != FactType.COMPANY
        && piece.mode() != Mode.NONE
        && piece.mode() != Mode.COUNTED;
  }

  /** The instances that conclude what a piece asks for; null when that is no rule's conclusion. */
  public List<Instance> makers(Piece piece) {
    return asks(piece) ? concluded.makers(piece) : null;
  }
}
