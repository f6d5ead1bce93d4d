package org.csuite.check.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csuite.check.CaseRunner;
import org.csuite.model.BookEntry;
import org.csuite.model.BookView;
import org.csuite.model.Domain;
import org.csuite.model.Expectation;
import org.csuite.model.Expectation.Aspect;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.TableQuery;

/** Lists what stands in a rule book for those who read it rather than run it. */
public final class BookListing {
  /** Gives the text of a rule file. */
  public interface Texts {
    /** The lines of the file of that path in the rule folder. */
    List<String> lines(String file);
  }

  private final RuleBook book;
  private final Texts texts;
  private final Map<String, List<String>> files = new HashMap<>();
  private final Map<String, List<String>> fired = new HashMap<>();
  private final Map<String, List<String>> silent = new HashMap<>();
  private final Map<String, Set<String>> scenarios = new HashMap<>();

  /** A listing of a book, whose rule files the given texts are. */
  public BookListing(RuleBook book, Texts texts) {
    this.book = book;
    this.texts = texts;
    for (Scenario one : CaseRunner.cases(book).scenarios()) {
      for (Expectation expectation : one.expectations()) {
        Map<String, List<String>> names =
            expectation.aspect() == Aspect.FIRED
                ? fired
                : expectation.aspect() == Aspect.SILENT ? silent : null;
        if (names != null) {
          names.computeIfAbsent(expectation.subject(), key -> new ArrayList<>()).add(one.name());
        }
      }
    }
  }

  /** Notes which rules fired in a scenario. */
  public void add(Outcome outcome) {
    outcome
        .firings()
        .forEach(
            firing ->
                scenarios
                    .computeIfAbsent(firing.reason().rule(), key -> new LinkedHashSet<>())
                    .add(outcome.scenario().name()));
  }

  /** What was listed. */
  public BookView view() {
    List<BookEntry> entries = book.rules().stream().map(this::entry).toList();
    return new BookView(book.vocabulary(), entries, new BookFigures(book).all(), book.sha256());
  }

  private BookEntry entry(Rule rule) {
    Set<String> facts = new LinkedHashSet<>();
    Set<String> tables = new LinkedHashSet<>();
    for (Condition condition : rule.conditions()) {
      Condition.Pattern pattern = condition.pattern();
      if (pattern.type() == FactType.COMPANY) {
        Constraint.onFields(pattern.constraints()).forEach(on -> facts.add(on.field().name()));
        pattern.bindings().forEach(binding -> facts.add(binding.field().name()));
      }
      TableQuery query = pattern.query();
      if (query != null) {
        tables.add(query.table().file());
        query.conditions().stream()
            .filter(column -> query.handed().get(column.fact()).type() == FactType.COMPANY)
            .forEach(column -> facts.add(column.field().name()));
      }
    }
    return new BookEntry(
        rule.name(),
        rule.phase(),
        rule.location(),
        rule.why(),
        rule.source(),
        text(rule),
        roles(rule),
        facts,
        tables,
        fired.getOrDefault(rule.name(), List.of()),
        silent.getOrDefault(rule.name(), List.of()),
        List.copyOf(scenarios.getOrDefault(rule.name(), Set.of())));
  }

  private String text(Rule rule) {
    // a file may hold thousands of rules
    List<String> lines = files.computeIfAbsent(rule.location().file(), texts::lines);
    StringBuilder text = new StringBuilder();
    for (int i = rule.location().line() - 1; i < lines.size(); i++) {
      text.append(lines.get(i).stripTrailing()).append('\n');
      if (lines.get(i).strip().equals("end")) {
        break;
      }
    }
    return text.toString();
  }

  /** The roles that stand in the rule's conclusion, or in the table it concludes from. */
  private static Set<String> roles(Rule rule) {
    Set<String> roles = new TreeSet<>();
    List<Field> parameters = rule.verb().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).values() == Domain.ROLE) {
        roles.addAll(words(rule, rule.arguments().get(i)));
      }
    }
    return roles;
  }

  /** The words an argument may be; none where that is not known before a company is. */
  static Set<String> words(Rule rule, Rule.Argument argument) {
    if (argument instanceof Rule.Constant constant) {
      return constant.value() instanceof String word ? Set.of(word) : Set.of();
    }
    Set<String> words = new TreeSet<>();
    columns(rule)
        .getOrDefault(((Rule.Variable) argument).name(), Map.of())
        .forEach((row, value) -> words.add(String.valueOf(value)));
    words.remove("null");
    return words;
  }

  /** For each variable that a table's column gives: the values by row. */
  static Map<String, Map<Fact.Row, Object>> columns(Rule rule) {
    Map<String, Map<Fact.Row, Object>> columns = new HashMap<>();
    for (Condition condition : rule.conditions()) {
      TableQuery query = condition.pattern().query();
      for (Condition.Binding binding : condition.pattern().bindings()) {
        if (query != null) {
          Map<Fact.Row, Object> values = new LinkedHashMap<>();
          query.table().lines().forEach(row -> values.put(row, row.get(binding.index())));
          columns.put(binding.variable(), values);
        }
      }
    }
    return columns;
  }
}
