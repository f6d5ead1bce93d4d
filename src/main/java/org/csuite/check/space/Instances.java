package org.csuite.check.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.csuite.check.space.Instance.Bound;
import org.csuite.check.space.Instance.Join;
import org.csuite.check.space.Instance.Mode;
import org.csuite.check.space.Instance.Piece;
import org.csuite.model.Catalogue;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.TableQuery;

/** Writes each rule out for the rows and catalogue entries that it can match. */
public final class Instances {
  private final Vocabulary vocabulary;
  private final Space space;
  private final Regions regions;

  /** A choice of rows and entries for the patterns on what stands in the book. */
  private record Choice(
      Map<String, Object> constants, List<Fact.Row> rows, Map<Condition, Fact> facts) {}

  public Instances(Vocabulary vocabulary, Space space) {
    this.vocabulary = vocabulary;
    this.space = space;
    this.regions = new Regions(space);
  }

  /** The instances of a rule; those that no fact can meet are among them. */
  public List<Instance> of(Rule rule) {
    List<Choice> choices = List.of(new Choice(Map.of(), List.of(), Map.of()));
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Pattern pattern && inBook(pattern.type())) {
        List<Choice> more = new ArrayList<>();
        for (Choice choice : choices) {
          extend(pattern, choice, more);
        }
        choices = more;
      }
    }
    List<Instance> instances = new ArrayList<>();
    choices.forEach(choice -> instances.add(instance(rule, choice)));
    return instances;
  }

  /** Whether facts of a type stand in the book, whatever the company. */
  public static boolean inBook(FactType type) {
    return type == FactType.ROW || type == FactType.ROLE || type == FactType.DUTY;
  }

  private List<? extends Fact> facts(Condition.Pattern pattern) {
    return switch (pattern.type()) {
      case ROLE -> entries(vocabulary.roles()).stream().map(Fact.Role::new).toList();
      case DUTY -> entries(vocabulary.duties()).stream().map(Fact.Duty::new).toList();
      default -> pattern.query().table().lines();
    };
  }

  private static List<Object[]> entries(Catalogue catalogue) {
    List<Object[]> entries = new ArrayList<>();
    for (Catalogue.Entry entry : catalogue.entries().values()) {
      entries.add(
          catalogue.columns().stream()
              .map(column -> column.equals("id") ? entry.id() : entry.cells().get(column))
              .toArray());
    }
    return entries;
  }

  private void extend(Condition.Pattern pattern, Choice choice, List<Choice> more) {
    for (Fact fact : facts(pattern)) {
      Map<String, Object> constants = new HashMap<>(choice.constants());
      pattern.bindings().forEach(b -> constants.put(b.variable(), fact.get(b.index())));
      if (pattern.constraints().stream().allMatch(c -> Constants.mayHold(c, fact, constants))) {
        List<Fact.Row> rows = new ArrayList<>(choice.rows());
        if (fact instanceof Fact.Row row) {
          rows.add(row);
        }
        Map<Condition, Fact> facts = new HashMap<>(choice.facts());
        facts.put(pattern, fact);
        more.add(new Choice(constants, rows, facts));
      }
    }
  }

  private Instance instance(Rule rule, Choice choice) {
    Map<String, Bound> bound = bound(rule);
    List<Condition> open = open(rule);
    List<Piece> pieces = new ArrayList<>();
    for (Condition condition : open) {
      pieces.add(piece(rule, condition, choice, bound));
    }
    List<Object> arguments = new ArrayList<>();
    for (Rule.Argument argument : rule.arguments()) {
      if (argument instanceof Rule.Constant constant) {
        arguments.add(constant.value());
      } else {
        String name = ((Rule.Variable) argument).name();
        arguments.add(
            choice.constants().containsKey(name)
                ? choice.constants().get(name)
                : settled(bound.get(name), pieces));
      }
    }
    Fact.Row row = choice.rows().isEmpty() ? null : choice.rows().get(0);
    return new Instance(
        rule, row, List.copyOf(pieces), java.util.Collections.unmodifiableList(arguments));
  }

  /** What a field is when its piece leaves it one word only; else where it is bound. */
  private Object settled(Bound bound, List<Piece> pieces) {
    if (bound == null) {
      return null;
    }
    Piece piece = pieces.get(bound.piece());
    Dimension dimension = Dimension.of(piece.type(), bound.field());
    Set<Object> words = new HashSet<>();
    for (Box box : piece.boxes()) {
      BitSet cells = box.cells().get(dimension);
      boolean one = cells != null && cells.cardinality() == 1;
      words.add(one ? space.axes().axis(dimension).sample(cells.nextSetBit(0)) : bound);
    }
    Object word = words.size() == 1 ? words.iterator().next() : bound;
    return word instanceof String ? word : bound;
  }

  private static List<Condition> open(Rule rule) {
    return rule.conditions().stream()
        .filter(c -> !(c instanceof Condition.Pattern p && inBook(p.type())))
        .toList();
  }

  private static Map<String, Bound> bound(Rule rule) {
    Map<String, Bound> bound = new HashMap<>();
    List<Condition> open = open(rule);
    for (int i = 0; i < open.size(); i++) {
      int piece = i;
      open.get(i)
          .pattern()
          .bindings()
          .forEach(b -> bound.putIfAbsent(b.variable(), new Bound(piece, b.index())));
    }
    return bound;
  }

  private Piece piece(Rule rule, Condition condition, Choice choice, Map<String, Bound> bound) {
    Condition.Pattern pattern = condition.pattern();
    List<Box> boxes = regions.of(pattern.type(), pattern.constraints(), choice.constants());
    Mode mode =
        condition instanceof Condition.Pattern
            ? Mode.SOME
            : condition instanceof Condition.Exists
                ? Mode.EXISTS
                : condition instanceof Condition.Not ? Mode.NONE : Mode.COUNTED;
    if (mode == Mode.SOME) {
      boxes = space.and(boxes, fromRows(rule, pattern, choice));
    }
    return new Piece(pattern.type(), mode, boxes, joins(pattern, choice, bound));
  }

  private static List<Join> joins(
      Condition.Pattern pattern, Choice choice, Map<String, Bound> bound) {
    List<Join> joins = new ArrayList<>();
    for (Constraint.OnField on : Constraint.onFields(pattern.constraints())) {
      if (on instanceof Constraint.SameAs same
          && !choice.constants().containsKey(same.variable())) {
        Bound other = bound.get(same.variable());
        joins.add(
            new Join(
                same.index(),
                same.negated(),
                other == null ? -1 : other.piece(),
                other == null ? -1 : other.field()));
      }
    }
    return List.copyOf(joins);
  }

  /** What the chosen rows ask of a pattern's fact: by their condition columns, and by joins. */
  private List<Box> fromRows(Rule rule, Condition.Pattern pattern, Choice choice) {
    List<Box> boxes = List.of(Box.ALL);
    for (Condition other : rule.conditions()) {
      Fact fact = choice.facts().get(other);
      if (fact == null) {
        continue;
      }
      if (fact instanceof Fact.Row row) {
        boxes = space.and(boxes, columns(pattern, other.pattern().query(), row));
      }
      for (Condition.Binding binding : pattern.bindings()) {
        boxes = space.and(boxes, joined(pattern, binding, other.pattern().constraints(), fact));
      }
    }
    return boxes;
  }

  private List<Box> columns(Condition.Pattern pattern, TableQuery query, Fact.Row row) {
    List<Box> boxes = List.of(Box.ALL);
    for (TableQuery.ConditionColumn column : query.conditions()) {
      TableQuery.Handed handed = query.handed().get(column.fact());
      Object cell = row.get(column.column().index());
      if (cell != null && Objects.equals(handed.variable(), pattern.variable())) {
        Dimension dimension = Dimension.of(pattern.type(), column.index());
        boxes =
            space.and(boxes, regions.of(dimension, column.field(), column.column().bound(), cell));
      }
    }
    return boxes;
  }

  private List<Box> joined(
      Condition.Pattern pattern,
      Condition.Binding binding,
      List<Constraint> constraints,
      Fact fact) {
    List<Box> boxes = List.of(Box.ALL);
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.All all) {
        boxes = space.and(boxes, joined(pattern, binding, all.parts(), fact));
      } else if (constraint instanceof Constraint.SameAs same
          && same.variable().equals(binding.variable())) {
        Dimension dimension = Dimension.of(pattern.type(), binding.index());
        Box box = regions.equal(dimension, fact.get(same.index()), same.negated());
        boxes = box == null ? List.of() : space.and(boxes, List.of(box));
      }
    }
    return boxes;
  }
}
