package org.csuite.engine;

import java.util.ArrayList;
import java.util.List;
import org.csuite.model.Catalogue;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;

/** What rules of the first phase can match already. */
final class KnownFromTheStart {
  private KnownFromTheStart() {}

  /** Every role and duty of the catalogues. */
  static List<Fact> entries(Vocabulary vocabulary) {
    List<Fact> entries = new ArrayList<>();
    for (Catalogue.Entry role : vocabulary.roles().entries().values()) {
      entries.add(new Fact.Role(cells(vocabulary.roles(), role)));
    }
    for (Catalogue.Entry duty : vocabulary.duties().entries().values()) {
      entries.add(new Fact.Duty(cells(vocabulary.duties(), duty)));
    }
    return List.copyOf(entries);
  }

  static void insert(Company company, Scenario scenario, List<Fact> entries, WorkingFacts facts) {
    facts.insert(company, false);
    entries.forEach(entry -> facts.insert(entry, false));
    scenario
        .candidates()
        .forEach(
            (role, candidate) ->
                facts.insert(
                    new Fact.Candidate(
                        role,
                        candidate.experienceYears(),
                        candidate.education(),
                        candidate.skills()),
                    false));
  }

  private static Object[] cells(Catalogue catalogue, Catalogue.Entry entry) {
    List<String> columns = catalogue.columns();
    Object[] cells = new Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i == 0 ? entry.id() : entry.cells().get(columns.get(i));
    }
    return cells;
  }
}
