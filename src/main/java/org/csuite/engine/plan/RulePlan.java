package org.csuite.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Fact;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;

/**
 * A rule made ready to run: which slot of a match each condition fills, and where each variable's
 * value comes from. Conditions that only ask whether a fact exists fill no slot.
 */
public final class RulePlan {
  /**
   * Where a variable's value comes from.
   *
   * @param slot of the match; {@link #SELF} for the fact under test itself
   * @param field index in the fact; of no meaning for what accumulate gave
   * @param type kind and values of the field
   */
  public record Source(int slot, int field, Field type) {
    public static final int SELF = -1;

    /** The value in a match. */
    Object in(Object[] matched) {
      return FactTest.read(matched[slot], field);
    }
  }

  /**
   * A field that a pattern looks at.
   *
   * @param field its name and kind
   * @param index in the fact
   * @param when the alternative it belongs to; null when it is looked at in any case
   */
  public record Looked(Field field, int index, FactTest when) {}

  /**
   * A condition with what its evidence needs.
   *
   * @param condition as read
   * @param slot that it fills; {@link Source#SELF} for none
   * @param test all constraints of the pattern
   * @param looked the fields it looks at
   * @param ids the constraints on ids, whose facts a {@code not} rests on
   * @param result the constraints on what accumulate gives; null for other conditions
   * @param sought the id that its facts must have; null when it names none
   * @param handed the slots of the facts that a look-up in a table is handed
   */
  public record Step(
      Condition condition,
      int slot,
      FactTest test,
      List<Looked> looked,
      FactTest ids,
      FactTest result,
      SoughtId sought,
      List<Integer> handed) {
    /** Whether it matches a row of a table. */
    boolean matchesRow() {
      return condition instanceof Condition.Pattern pattern && pattern.query() != null;
    }

    /** The rows that a look-up in a table comes to, by what the conditions before matched. */
    public List<Fact.Row> rows(Object... matched) {
      Fact[] facts = new Fact[handed.size()];
      for (int i = 0; i < facts.length; i++) {
        facts[i] = (Fact) matched[handed.get(i)];
      }
      return condition.pattern().query().rows(facts);
    }
  }

  private final Rule rule;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Source> variables = new LinkedHashMap<>();
  private final Map<String, Integer> facts = new LinkedHashMap<>();
  private final Sensitivity sensitivity;
  private final Arguments arguments;
  private final List<Step> rows;
  private final Step deciding;
  private final BriefEvidence brief;
  private final int slots;

  public RulePlan(Rule rule) {
    this.rule = rule;
    int slot = 0;
    for (Condition condition : rule.conditions()) {
      Condition.Pattern pattern = condition.pattern();
      boolean fills = condition instanceof Condition.Pattern;
      boolean accumulates = condition instanceof Condition.Accumulate;
      Map<String, Source> known = knownIn(pattern);
      steps.add(
          new Step(
              condition,
              fills || accumulates ? slot : Source.SELF,
              FactTest.of(new Constraint.All(pattern.constraints()), known),
              looked(pattern, known),
              FactTest.of(new Constraint.All(ids(pattern.constraints())), known),
              condition instanceof Condition.Accumulate accumulate
                  ? FactTest.of(new Constraint.All(accumulate.constraints()), known)
                  : null,
              SoughtId.of(pattern, known),
              handed(pattern)));
      if (fills) {
        if (pattern.variable() != null) {
          facts.put(pattern.variable(), slot);
        }
        for (Condition.Binding binding : pattern.bindings()) {
          variables.put(binding.variable(), new Source(slot, binding.index(), binding.field()));
        }
        slot++;
      } else if (condition instanceof Condition.Accumulate accumulate) {
        variables.put(accumulate.result(), new Source(slot, 0, resultField(accumulate)));
        slot++;
      }
    }
    slots = slot;
    sensitivity = new Sensitivity(steps);
    arguments = new Arguments(rule, variables);
    rows = steps.stream().filter(Step::matchesRow).toList();
    deciding = deciding(rows, arguments);
    brief = new BriefEvidence(this);
  }

  private static Step deciding(List<Step> rows, Arguments arguments) {
    Step last = null;
    for (Step row : rows) {
      last = row;
      if (arguments.from(row.slot())) {
        break;
      }
    }
    return last;
  }

  private List<Integer> handed(Condition.Pattern pattern) {
    return pattern.query() == null
        ? List.of()
        : pattern.query().handed().stream().map(fact -> facts.get(fact.variable())).toList();
  }

  public Rule rule() {
    return rule;
  }

  public List<Step> steps() {
    return steps;
  }

  /** What it hands to its verb. */
  Arguments arguments() {
    return arguments;
  }

  /** The conditions that match rows of tables. */
  public List<Step> rows() {
    return rows;
  }

  /**
   * The one of them whose row decides: the one that gives an argument, else the last; null when
   * there is none.
   */
  Step deciding() {
    return deciding;
  }

  /** What its firings say in a trial. */
  public BriefEvidence brief() {
    return brief;
  }

  /** Which facts it may match. */
  public Sensitivity sensitivity() {
    return sensitivity;
  }

  /** Variables of the whole rule. */
  public Map<String, Source> variables() {
    return variables;
  }

  /** How many slots a match has. */
  public int slots() {
    return slots;
  }

  /** The variables that constraints of a pattern may refer to: those before it and its own. */
  public Map<String, Source> knownIn(Condition.Pattern pattern) {
    Map<String, Source> known = new LinkedHashMap<>(variables);
    for (Condition.Binding binding : pattern.bindings()) {
      known.put(binding.variable(), new Source(Source.SELF, binding.index(), binding.field()));
    }
    return known;
  }

  /** The index of the field that is summed; 0 where facts are counted. */
  public static int summed(Condition.Accumulate accumulate) {
    return accumulate.pattern().bindings().stream()
        .filter(binding -> binding.variable().equals(accumulate.argument()))
        .mapToInt(Condition.Binding::index)
        .findFirst()
        .orElse(0);
  }

  private static Field resultField(Condition.Accumulate accumulate) {
    Kind kind = accumulate.function() == Condition.Function.COUNT ? Kind.INTEGER : Kind.NUMBER;
    return new Field(accumulate.result(), kind, null, false);
  }

  private static List<Looked> looked(Condition.Pattern pattern, Map<String, Source> known) {
    Map<Integer, Looked> looked = new LinkedHashMap<>();
    for (Constraint constraint : pattern.constraints()) {
      look(constraint, null, known, looked);
    }
    for (Condition.Binding binding : pattern.bindings()) {
      keep(new Looked(binding.field(), binding.index(), null), looked);
    }
    return List.copyOf(looked.values());
  }

  private static void look(
      Constraint constraint,
      FactTest when,
      Map<String, Source> known,
      Map<Integer, Looked> looked) {
    if (constraint instanceof Constraint.OnField on) {
      keep(new Looked(on.field(), on.index(), when), looked);
    } else if (constraint instanceof Constraint.All all) {
      all.parts().forEach(part -> look(part, when, known, looked));
    } else if (constraint instanceof Constraint.Any any) {
      any.parts().forEach(part -> look(part, FactTest.of(part, known), known, looked));
    }
  }

  private static void keep(Looked field, Map<Integer, Looked> looked) {
    Looked before = looked.get(field.index());
    if (before == null) {
      looked.put(field.index(), field);
    } else if (before.when() != null) {
      FactTest either =
          field.when() == null
              ? null
              : (subject, matched) ->
                  before.when().holds(subject, matched) || field.when().holds(subject, matched);
      looked.put(field.index(), new Looked(field.field(), field.index(), either));
    }
  }

  /**
   * Equality of ids, with a constant or with a variable: what names the facts a pattern is about.
   */
  private static List<Constraint> ids(List<Constraint> constraints) {
    List<Constraint> ids = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.All all) {
        ids.addAll(ids(all.parts()));
      } else if (constraint instanceof Constraint.SameAs same) {
        if (!same.negated()) {
          ids.add(same);
        }
      } else if (constraint instanceof Constraint.Comparison comparison
          && comparison.operator() == Constraint.Operator.EQUAL
          && comparison.constant() instanceof String) {
        ids.add(comparison);
      }
    }
    return ids;
  }
}
