package org.csuite.check.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.run.Examination;
import org.csuite.model.Company;
import org.csuite.model.CoverageReport;
import org.csuite.model.CoverageReport.Item;
import org.csuite.model.CoverageReport.Kind;
import org.csuite.model.FactType;
import org.csuite.model.Location;
import org.csuite.model.Scenario;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.TableQuery;
import org.csuite.rulebook.evaluate.ConditionTruth;

/**
 * Measures what decided scenarios show of a rule book, conditions included.
 *
 * <p>A rule or condition need not be seen unmet where it holds by construction: it looks at no fact
 * of the company, directly or through a table, and it holds already for a company of which nothing
 * is known; or as the book stands it cannot fail once the conditions before it hold.
 */
public final class CoverageMeter {
  private final RuleBook book;
  private final Coverage coverage;
  private final Examination unknown;
  private final Totality totality;
  private final Map<String, boolean[][]> seen = new HashMap<>();

  /** Nothing measured yet. */
  public CoverageMeter(DecisionEngine engine) {
    this.book = engine.book();
    this.coverage = new Coverage(book);
    this.unknown = engine.examineTrial(unknown(book));
    this.totality = new Totality(book);
    book.rules().forEach(rule -> seen.put(rule.name(), new boolean[rule.conditions().size()][2]));
  }

  /** A company of which nothing is known. */
  private static Scenario unknown(RuleBook book) {
    Company company = new Company(new Object[book.vocabulary().facts().size()], new BitSet());
    return Scenario.of("", company, Location.of(""), "");
  }

  /** Counts in one decided scenario. */
  public void add(Examination examination) {
    coverage.add(examination);
    for (Rule rule : book.rules()) {
      boolean[][] conditions = seen.get(rule.name());
      if (open(conditions)) {
        new ConditionTruth(type -> examination.facts(rule.phase(), type))
            .of(rule, (at, met) -> conditions[at][met ? 1 : 0] = true);
      }
    }
  }

  private static boolean open(boolean[][] conditions) {
    for (boolean[] condition : conditions) {
      if (!condition[0] || !condition[1]) {
        return true;
      }
    }
    return false;
  }

  /** What was seen, by kind, then in the order of the book. */
  public CoverageReport report() {
    List<Item> items = new ArrayList<>();
    for (Coverage.RuleUse use : coverage.rules()) {
      boolean constant = always(use.rule())[use.rule().conditions().size()];
      items.add(
          twoSided(
              Kind.RULE,
              use.rule().location(),
              use.rule().name(),
              use.fired() ? null : "fires",
              use.silent() || constant ? null : "stays silent"));
    }
    book.rules().forEach(rule -> conditions(rule, items));
    for (Coverage.ThresholdUse use : coverage.thresholds()) {
      List<String> missing =
          use.missing().stream()
              .map(position -> position.name().toLowerCase(Locale.ROOT).replace('_', ' '))
              .sorted()
              .toList();
      int sides = use.threshold().proving().size();
      items.add(
          new Item(
              Kind.THRESHOLD,
              use.threshold().location(),
              use.threshold().toString(),
              sides - missing.size(),
              sides,
              missing));
    }
    for (Coverage.RowUse use : coverage.rows()) {
      items.add(
          new Item(
              Kind.ROW,
              new Location(use.row().file(), use.row().line(), 0),
              use.table().name(),
              use.hit() ? 1 : 0,
              1,
              use.hit() ? List.of() : List.of("gives something")));
    }
    return new CoverageReport(List.copyOf(items));
  }

  private void conditions(Rule rule, List<Item> items) {
    boolean[][] conditions = seen.get(rule.name());
    boolean[] always = always(rule);
    for (int i = 0; i < conditions.length; i++) {
      Condition condition = rule.conditions().get(i);
      Condition.Pattern pattern = condition.pattern();
      Location place =
          new Location(
              rule.location().file(), pattern.location().line(), pattern.location().column());
      items.add(
          twoSided(
              Kind.CONDITION,
              place,
              rule.name() + ": " + pattern.type().typeName(),
              conditions[i][1] ? null : "met",
              conditions[i][0] || always[i] ? null : "not met"));
    }
  }

  private static Item twoSided(
      Kind kind, Location location, String name, String one, String other) {
    List<String> missing = new ArrayList<>();
    if (one != null) {
      missing.add(one);
    }
    if (other != null) {
      missing.add(other);
    }
    return new Item(kind, location, name, 2 - missing.size(), 2, List.copyOf(missing));
  }

  /** Which conditions of a rule, and last whether the rule as a whole, hold by construction. */
  private boolean[] always(Rule rule) {
    int count = rule.conditions().size();
    boolean[] met = new boolean[count];
    new ConditionTruth(type -> unknown.facts(rule.phase(), type))
        .of(rule, (at, holds) -> met[at] |= holds);
    boolean[] always = new boolean[count + 1];
    always[count] = true;
    for (int i = 0; i < count; i++) {
      Condition condition = rule.conditions().get(i);
      always[i] = met[i] && !asksCompany(condition) || totality.holds(rule, i);
      always[count] &= always[i];
    }
    return always;
  }

  private static boolean asksCompany(Condition condition) {
    Condition.Pattern pattern = condition.pattern();
    if (pattern.type() == FactType.COMPANY) {
      return !pattern.constraints().isEmpty();
    }
    TableQuery query = pattern.query();
    return query != null
        && query.conditions().stream()
            .anyMatch(column -> query.handed().get(column.fact()).type() == FactType.COMPANY);
  }
}
