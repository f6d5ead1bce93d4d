package org.csuite.engine.drools;

import static org.drools.model.DSL.accFunction;
import static org.drools.model.DSL.accumulate;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.not;
import static org.drools.model.PatternDSL.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.csuite.engine.plan.Collected;
import org.csuite.engine.plan.FactTest;
import org.csuite.engine.plan.RulePlan;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.drools.model.Consequence;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;

/** Translates one rule into Drools' executable model. Nothing from a rule file becomes code. */
public final class RuleTranslator {
  private final RulePlan plan;
  private final Global<Port> port;
  private final Variable<?>[] slots;
  private final List<RuleItemBuilder<?>> items = new ArrayList<>();

  private RuleTranslator(RulePlan plan, Global<Port> port) {
    this.plan = plan;
    this.port = port;
    this.slots = new Variable<?>[plan.slots()];
  }

  /** The rule as Drools runs it: all it does is to tell the port that it fired, and on what. */
  public static Rule translate(RulePlan plan, Global<Port> port) {
    return new RuleTranslator(plan, port).rule();
  }

  private Rule rule() {
    for (int i = 0; i < plan.steps().size(); i++) {
      add(plan.steps().get(i), i);
    }
    items.add(consequence());
    return PatternDSL.rule(CompiledBook.PACKAGE, plan.rule().name())
        .attribute(Rule.Attribute.RULEFLOW_GROUP, plan.rule().phase().id())
        .build(items.toArray(RuleItemBuilder<?>[]::new));
  }

  private void add(RulePlan.Step step, int number) {
    Condition condition = step.condition();
    Variable<? extends Fact> variable = variable(step, number);
    PatternDSL.PatternDef<? extends Fact> pattern =
        constrained(variable, condition.pattern(), step.slot());
    if (condition instanceof Condition.Pattern) {
      slots[step.slot()] = variable;
      items.add(pattern);
    } else if (condition instanceof Condition.Not) {
      items.add(not(pattern));
    } else if (condition instanceof Condition.Exists) {
      items.add(exists(pattern));
    } else {
      addAccumulate((Condition.Accumulate) condition, step, pattern, variable, number);
    }
  }

  private void addAccumulate(
      Condition.Accumulate accumulate,
      RulePlan.Step step,
      PatternDSL.PatternDef<? extends Fact> pattern,
      Variable<? extends Fact> variable,
      int number) {
    int field = RulePlan.summed(accumulate);
    Variable<Collected> result = declarationOf(Collected.class, "collected" + number);
    slots[step.slot()] = result;
    items.add(
        accumulate(
            pattern,
            accFunction(() -> new Collecting(accumulate.function(), field), variable).as(result)));
    if (!accumulate.constraints().isEmpty()) {
      PatternDSL.PatternDef<Collected> of = pattern(result);
      for (int i = 0; i < accumulate.constraints().size(); i++) {
        FactTest test = FactTest.of(accumulate.constraints().get(i), plan.variables());
        Object[] none = new Object[plan.slots()];
        of.expr(id("result", number, i), collected -> test.holds(collected, none));
      }
      items.add(of);
    }
  }

  private Variable<? extends Fact> variable(RulePlan.Step step, int number) {
    FactType type = step.condition().pattern().type();
    String name = "fact" + number;
    return type == FactType.ROW
        ? declarationOf(Fact.Row.class, name, Rows.from(step, id("rows", number, 0), slots, items))
        : declarationOf(type.javaType(), name);
  }

  private <T extends Fact> PatternDSL.PatternDef<T> constrained(
      Variable<T> variable, Condition.Pattern pattern, int slot) {
    PatternDSL.PatternDef<T> def = pattern(variable);
    Joins<T> joins = new Joins<>(def, slots, items);
    var known = plan.knownIn(pattern);
    List<Constraint> parts = new ArrayList<>();
    pattern.constraints().forEach(constraint -> flatten(constraint, parts));
    for (int part = 0; part < parts.size(); part++) {
      Constraint constraint = parts.get(part);
      FactTest test = FactTest.of(constraint, known);
      int[] others = Joins.slotsOf(constraint, known);
      if (others.length > 0) {
        String id = id("join", items.size(), part);
        joins.add(id, constraint, test, known, others);
      } else if (pattern.type() == FactType.ROW) {
        String id = id("row", items.size(), part);
        def.expr(id, fact -> test.holds(fact, null));
      } else {
        AlphaIndexes.add(def, pattern.type(), constraint, test);
      }
    }
    if (slot > 0) {
      // a join that explodes does so before the first firing: count each combination it tries
      String rule = plan.rule().name();
      def.expr(
          id("watch", items.size(), 0),
          slots[slot - 1],
          port,
          (fact, before, at) -> at.tries(rule));
    }
    return def;
  }

  private static void flatten(Constraint constraint, List<Constraint> parts) {
    if (constraint instanceof Constraint.All all) {
      all.parts().forEach(part -> flatten(part, parts));
    } else {
      parts.add(constraint);
    }
  }

  /** Drools shares nodes whose constraints have the same id; those of joins are the rule's own. */
  private String id(String what, int number, int part) {
    return plan.rule().name() + "/" + what + number + "." + part;
  }

  private RuleItemBuilder<Consequence> consequence() {
    Variable<?>[] arguments = new Variable<?>[slots.length + 1];
    arguments[0] = port;
    System.arraycopy(slots, 0, arguments, 1, slots.length);
    return () ->
        new ConsequenceImpl(
            values -> ((Port) values[0]).fire(plan, Arrays.copyOfRange(values, 1, values.length)),
            arguments,
            false,
            false,
            "java");
  }
}
