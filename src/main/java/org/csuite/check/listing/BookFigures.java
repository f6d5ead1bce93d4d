package org.csuite.check.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csuite.check.coverage.Threshold;
import org.csuite.input.Numbers;
import org.csuite.model.BookFigure;
import org.csuite.model.BookFigure.Kind;
import org.csuite.model.Citation;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Location;
import org.csuite.model.Verb;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Table;

/** Finds what in a rule book rests on a dated source: thresholds, salary bands, provisions. */
final class BookFigures {
  private final RuleBook book;
  private final List<BookFigure> figures = new ArrayList<>();

  BookFigures(RuleBook book) {
    this.book = book;
  }

  /** All of them, in the order of the rules. */
  List<BookFigure> all() {
    for (Threshold threshold : Threshold.of(book)) {
      threshold(threshold);
    }
    for (Rule rule : book.rules()) {
      if (rule.verb() == Verb.PAY) {
        conclusion(rule, Kind.BAND);
      } else if (rule.verb() == Verb.REQUIRE) {
        conclusion(rule, Kind.PROVISION);
      }
    }
    return figures;
  }

  private void threshold(Threshold threshold) {
    String what = threshold.operator().sign() + " " + Numbers.exact(threshold.bound());
    String subject =
        threshold.type() == FactType.COMPANY
            ? threshold.field().name()
            : threshold.type().typeName() + "." + threshold.field().name();
    List<String> rules = new ArrayList<>();
    Citation source = null;
    Location location = threshold.location();
    for (Rule rule : book.rules()) {
      Fact.Row row = row(rule, location);
      if (row != null) {
        rules.add(rule.name());
        source = note(rule, row).source();
      }
    }
    if (rules.isEmpty()) {
      Rule rule = ruleAt(location);
      rules.add(rule.name());
      source = rule.source();
    }
    figures.add(
        new BookFigure(
            Kind.THRESHOLD, subject, what, threshold.field().unit(), location, rules, source));
  }

  /** The rule whose text a place is in. */
  private Rule ruleAt(Location location) {
    Rule last = null;
    for (Rule rule : book.rules()) {
      boolean above =
          rule.location().file().equals(location.file())
              && rule.location().line() <= location.line();
      if (above && (last == null || rule.location().line() > last.location().line())) {
        last = rule;
      }
    }
    return last;
  }

  private static Fact.Row row(Rule rule, Location location) {
    for (Condition condition : rule.conditions()) {
      if (condition.pattern().query() != null) {
        for (Fact.Row row : condition.pattern().query().table().lines()) {
          if (row.file().equals(location.file()) && row.line() == location.line()) {
            return row;
          }
        }
      }
    }
    return null;
  }

  private static Table.Note note(Rule rule, Fact.Row row) {
    for (Condition condition : rule.conditions()) {
      if (condition.pattern().query() != null) {
        Table.Note note = condition.pattern().query().table().note(row);
        if (note != null) {
          return note;
        }
      }
    }
    throw new IllegalStateException("a row is of one of the tables that its rule reads");
  }

  /** One figure for each row that gives the role, or one for the rule. */
  private void conclusion(Rule rule, Kind kind) {
    Map<String, Map<Fact.Row, Object>> columns = BookListing.columns(rule);
    Map<Fact.Row, Object> rows =
        rule.arguments().stream()
            .filter(argument -> argument instanceof Rule.Variable)
            .map(argument -> columns.get(((Rule.Variable) argument).name()))
            .filter(values -> values != null)
            .findFirst()
            .orElse(null);
    if (rows == null) {
      figures.add(figure(rule, kind, null, columns));
    } else {
      rows.keySet().forEach(row -> figures.add(figure(rule, kind, row, columns)));
    }
  }

  private static BookFigure figure(
      Rule rule, Kind kind, Fact.Row row, Map<String, Map<Fact.Row, Object>> columns) {
    List<String> values = new ArrayList<>();
    for (Rule.Argument argument : rule.arguments()) {
      Object value =
          argument instanceof Rule.Constant constant
              ? constant.value()
              : columns.getOrDefault(((Rule.Variable) argument).name(), Map.of()).get(row);
      values.add(
          value == null
              ? null
              : value instanceof Double number ? Numbers.exact(number) : value.toString());
    }
    String what =
        kind == Kind.PROVISION
            ? "required"
            : values.get(2) == null
                ? "from " + values.get(1) + " " + values.get(3) + " (" + values.get(4) + ")"
                : values.get(1)
                    + " to "
                    + values.get(2)
                    + " "
                    + values.get(3)
                    + " ("
                    + values.get(4)
                    + ")";
    Citation source = row == null ? rule.source() : note(rule, row).source();
    Location location = row == null ? rule.location() : new Location(row.file(), row.line(), 1);
    return new BookFigure(kind, values.get(0), what, null, location, List.of(rule.name()), source);
  }
}
