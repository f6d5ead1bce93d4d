package org.csuite.check.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;
import org.csuite.check.mutants.ConstraintMutants;
import org.csuite.check.space.Instance;
import org.csuite.check.space.Regions;
import org.csuite.check.space.Shown;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;

/**
 * Conditions that no company can meet: they contradict each other, what catalogues say, the fact's
 * range, or the rules whose conclusions they look at.
 */
final class NeverFires implements Check {
  private static final int MOST_NAMES = 3;

  @Override
  public void run(Inspection inspection, Faults faults) {
    Map<String, List<Instance>> byRule = new LinkedHashMap<>();
    inspection.book().rules().forEach(rule -> byRule.put(rule.name(), new ArrayList<>()));
    inspection.instances().forEach(i -> byRule.get(i.rule().name()).add(i));
    Map<Fact.Row, Boolean> rows = new HashMap<>();
    for (Rule rule : inspection.book().rules()) {
      List<Instance> instances = byRule.get(rule.name());
      boolean fires = false;
      for (Instance instance : instances) {
        boolean possible = !inspection.companies(instance).isEmpty();
        fires |= possible;
        if (instance.row() != null) {
          rows.merge(instance.row(), possible, Boolean::logicalOr);
        }
      }
      if (!fires) {
        faults.error(
            inspection.texts().at(rule),
            Code.NEVER_FIRES,
            "No company can meet the conditions of '"
                + rule.name()
                + "'"
                + because(inspection, instances),
            "Maybe correct the condition that contradicts the others, or delete the rule.",
            null);
        rows.keySet().removeIf(row -> instances.stream().anyMatch(i -> i.row() == row));
      }
    }
    rows(inspection, rows, faults);
  }

  /** Rows that no rule can match, of tables that some rule can match. */
  private static void rows(Inspection inspection, Map<Fact.Row, Boolean> rows, Faults faults) {
    Map<Table, TableQuery> used = new LinkedHashMap<>();
    for (Rule rule : inspection.book().rules()) {
      for (Condition condition : rule.conditions()) {
        if (condition.pattern().query() != null) {
          used.putIfAbsent(condition.pattern().query().table(), condition.pattern().query());
        }
      }
    }
    for (TableQuery query : used.values()) {
      for (Fact.Row row : query.table().lines()) {
        if (Boolean.FALSE.equals(rows.get(row))) {
          faults.error(
              inspection.texts().at(row),
              Code.NEVER_FIRES,
              "No company can meet the conditions of this row: " + cells(query, row) + ".",
              "Maybe its bounds contradict each other, or the rule that reads it.",
              null);
        }
      }
    }
  }

  private static String because(Inspection inspection, List<Instance> instances) {
    if (instances.isEmpty()) {
      return ": no row of its table, or entry of its catalogue, fits.";
    }
    boolean own =
        instances.stream()
            .allMatch(
                i ->
                    inspection.own(i).isEmpty()
                        || i.pieces().stream().anyMatch(p -> p.boxes().isEmpty()));
    if (!own) {
      return ": they contradict those of " + against(inspection, instances.get(0)) + ".";
    }
    String core = core(inspection, instances.get(0).rule());
    return core.isEmpty() ? ": they contradict each other." : ": " + core + ".";
  }

  /** Which earlier conclusion an instance cannot meet, and the rules that alone lead to it. */
  private static String against(Inspection inspection, Instance instance) {
    for (Instance.Piece piece : instance.pieces()) {
      List<Instance> makers = inspection.makers(piece);
      if (makers == null || makers.isEmpty() || piece.boxes().isEmpty()) {
        continue;
      }
      boolean excluded =
          makers.stream()
              .allMatch(
                  maker ->
                      inspection
                          .space()
                          .and(inspection.own(instance), inspection.companies(maker))
                          .isEmpty());
      if (excluded) {
        List<String> names = makers.stream().map(Instance::name).distinct().toList();
        return (names.size() == 1 ? "the rule that concludes " : "the rules that conclude ")
            + Shown.box(piece.boxes().get(0), inspection.space().axes())
            + ": "
            + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
            + (names.size() > MOST_NAMES ? " …" : "");
      }
    }
    return "the rules whose conclusions it looks at";
  }

  /** What a row asks, column by column: {@code headcount.from 200, headcount.below 100}. */
  private static String cells(TableQuery query, Fact.Row row) {
    return query.conditions().stream()
        .map(TableQuery.ConditionColumn::column)
        .filter(column -> row.get(column.index()) != null)
        .map(column -> column.header() + " " + Shown.value(row.get(column.index())))
        .collect(Collectors.joining(", "));
  }

  /**
   * The fewest comparisons of a rule with the company that no company meets together; empty when
   * there are none without what tables and catalogues say.
   */
  private static String core(Inspection inspection, Rule rule) {
    Regions regions = new Regions(inspection.space());
    List<Constraint> asked = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Pattern pattern && pattern.type() == FactType.COMPANY) {
        asked.addAll(Constraint.joined(pattern.constraints()));
      }
    }
    if (!regions.of(FactType.COMPANY, asked, Map.of()).isEmpty()) {
      return "";
    }
    List<Constraint> core = asked;
    for (Constraint constraint : asked) {
      List<Constraint> fewer = new ArrayList<>(core);
      fewer.remove(constraint);
      if (regions.of(FactType.COMPANY, fewer, Map.of()).isEmpty()) {
        core = fewer;
      }
    }
    return core.stream()
        .map(c -> c instanceof Constraint.OnField on ? ConstraintMutants.text(on) : "( … || … )")
        .collect(Collectors.joining(" against "));
  }
}
