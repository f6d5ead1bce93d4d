package org.csuite.engine.settle;

import java.util.List;
import org.csuite.model.Catalogue;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;

/** What rules of the first phase can match already. */
public final class KnownFromTheStart {
  private KnownFromTheStart() {}

  /** Every role and duty of the catalogues. */
  public static KnownFacts entries(Vocabulary vocabulary) {
    KnownFacts entries = new KnownFacts();
    for (Catalogue.Entry role : vocabulary.roles().entries().values()) {
      entries.insert(new Fact.Role(cells(vocabulary.roles(), role)));
    }
    for (Catalogue.Entry duty : vocabulary.duties().entries().values()) {
      entries.insert(new Fact.Duty(cells(vocabulary.duties(), duty)));
    }
    return entries;
  }

  /** A company and the persons considered for its roles. */
  public static void insert(Company company, Scenario scenario, WorkingFacts facts) {
    facts.insert(company, false);
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
