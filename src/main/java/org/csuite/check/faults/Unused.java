package org.csuite.check.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;
import org.csuite.check.inspect.Tables;
import org.csuite.check.space.Instance;
import org.csuite.model.Catalogue;
import org.csuite.model.Citation;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;

/**
 * Sources, given facts, roles and tables that nothing in the book refers to. A derived fact that no
 * rule looks at costs nobody a question.
 */
final class Unused implements Check {
  /** Facts that results are told in, whatever rules ask: the engine and the reports read them. */
  private static final Set<String> READ_BY_THE_ENGINE =
      Set.of("name", FactDefinition.SCENARIO_CURRENCY, "executivePayBudget");

  @Override
  public void run(Inspection inspection, Faults faults) {
    sources(inspection, faults);
    facts(inspection, faults);
    roles(inspection, faults);
    tables(inspection, faults);
  }

  private static void sources(Inspection inspection, Faults faults) {
    Set<String> cited = new HashSet<>();
    inspection.book().rules().forEach(rule -> cite(cited, rule.source()));
    for (Table table : inspection.book().tables().values()) {
      table.lines().forEach(row -> cite(cited, table.note(row).source()));
    }
    for (Catalogue catalogue : inspection.book().vocabulary().catalogues().values()) {
      for (Catalogue.Entry entry : catalogue.entries().values()) {
        cited.addAll(List.of(entry.cells().getOrDefault("source", "").split("[^\\w-]+")));
      }
    }
    inspection
        .book()
        .vocabulary()
        .sources()
        .forEach(
            (key, source) -> {
              if (!cited.contains(key)) {
                faults.warning(
                    inspection.texts().entry("sources.yaml", key),
                    Code.UNUSED_SOURCE,
                    "Nothing cites the source '" + key + "'.",
                    "Maybe delete it, or cite it where it decides.",
                    null);
              }
            });
  }

  private static void cite(Set<String> cited, Citation citation) {
    if (citation != null) {
      cited.add(citation.key());
      // a judgement names the source it follows in its place
      cited.addAll(List.of(citation.place().split("[^\\w-]+")));
    }
  }

  private static void facts(Inspection inspection, Faults faults) {
    Vocabulary vocabulary = inspection.book().vocabulary();
    Set<String> used = new HashSet<>(READ_BY_THE_ENGINE);
    for (Rule rule : inspection.book().rules()) {
      for (Condition condition : rule.conditions()) {
        use(condition.pattern(), used);
      }
    }
    // a fact is used when one that is worked out from it is
    for (int i = vocabulary.facts().size() - 1; i >= 0; i--) {
      FactDefinition fact = vocabulary.facts().get(i);
      if (used.contains(fact.name())) {
        inspection.book().facts().derivations(fact).stream()
            .flatMap(derivation -> derivation.parts().stream())
            .forEach(part -> used.add(part.name()));
      }
    }
    for (FactDefinition fact : vocabulary.facts()) {
      if (!used.contains(fact.name()) && !fact.isDerived()) {
        faults.warning(
            inspection.texts().at(fact.location()),
            Code.UNUSED_FACT,
            "No rule looks at '" + fact.name() + "'.",
            "Maybe delete it, so that nobody is asked for it.",
            null);
      }
    }
  }

  private static void use(Condition.Pattern pattern, Set<String> used) {
    if (pattern.type() == FactType.COMPANY) {
      Constraint.onFields(pattern.constraints()).forEach(on -> used.add(on.field().name()));
      pattern.bindings().forEach(binding -> used.add(binding.field().name()));
    } else if (pattern.query() != null) {
      for (TableQuery.ConditionColumn column : pattern.query().conditions()) {
        if (pattern.query().handed().get(column.fact()).type() == FactType.COMPANY) {
          used.add(column.field().name());
        }
      }
    }
  }

  private static void roles(Inspection inspection, Faults faults) {
    Set<Object> spoken = new HashSet<>();
    for (Instance instance : inspection.instances()) {
      spoken.addAll(instance.constants());
    }
    for (String role : inspection.book().vocabulary().roles().ids()) {
      if (!spoken.contains(role)) {
        faults.warning(
            inspection.texts().entry(Vocabulary.ROLES, role),
            Code.UNUSED_ROLE,
            "No rule concludes anything on the role '" + role + "'.",
            "Maybe delete it, or write its rules.",
            null);
      }
    }
  }

  private static void tables(Inspection inspection, Faults faults) {
    Set<Table> read = new HashSet<>();
    inspection
        .book()
        .rules()
        .forEach(rule -> Tables.queries(rule).forEach(query -> read.add(query.table())));
    for (Table table : inspection.book().tables().values()) {
      boolean derives =
          inspection.book().vocabulary().facts().stream()
              .anyMatch(fact -> (fact.estimate() + " " + fact.derived()).contains(table.file()));
      if (!read.contains(table) && !derives) {
        faults.warning(
            inspection.texts().text(table.file()).place(1, 1, 1),
            Code.UNUSED_TABLE,
            "No rule reads the table '" + table.name() + "'.",
            "Maybe delete it, or read it with " + table.name() + ".rows( … ).",
            null);
      }
    }
  }
}
