package org.csuite.check.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;
import org.csuite.check.space.Shown;
import org.csuite.input.Place;
import org.csuite.model.Company;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactType;
import org.csuite.model.Outcome;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.reach.Comparand;

/** Rules that no case makes fire, and thresholds that no case meets exactly. */
final class Untested implements Check {
  @Override
  public void run(Inspection inspection, Faults faults) {
    List<Outcome> cases = inspection.proofs().cases();
    if (cases.isEmpty()) {
      faults.warning(
          inspection.texts().text(RuleBook.FACTS).place(1, 1, 1),
          Code.NO_CASES,
          "The rule book has no cases, so that nothing shows what its rules are meant to do.",
          "Maybe write <question>/<concept>.cases.yaml beside the rules: name, given, expect.",
          null);
      return;
    }
    Set<String> fired = new HashSet<>();
    cases.forEach(outcome -> outcome.firings().forEach(f -> fired.add(f.reason().rule())));
    for (Rule rule : inspection.book().rules()) {
      if (!fired.contains(rule.name())) {
        faults.warning(
            inspection.texts().at(rule),
            Code.UNTESTED_RULE,
            "No case makes '" + rule.name() + "' fire.",
            "Maybe add one beside it, with fired: [" + rule.name() + "].",
            null);
      }
    }
    Boundaries boundaries = new Boundaries(inspection, cases, faults);
    inspection.book().rules().forEach(boundaries::rule);
  }

  /** Looks at each threshold once. */
  private static final class Boundaries {
    private final Inspection inspection;
    private final List<Company> companies;
    private final Faults faults;
    private final Set<String> seen = new TreeSet<>();

    Boundaries(Inspection inspection, List<Outcome> cases, Faults faults) {
      this.inspection = inspection;
      this.companies = cases.stream().map(Outcome::company).toList();
      this.faults = faults;
    }

    void rule(Rule rule) {
      for (Comparand comparand : Comparand.of(rule)) {
        if (comparand.type() == FactType.COMPANY && comparand.number() != null) {
          threshold(
              comparand.index(),
              comparand.field().name(),
              comparand.number(),
              inspection.texts().at(comparand));
        }
      }
    }

    private void threshold(int fact, String name, double number, Place place) {
      if (!seen.add(name + " " + number) || number == 0) {
        return;
      }
      boolean met =
          companies.stream()
              .anyMatch(
                  company ->
                      company.get(fact) instanceof Number value
                          && Math.abs(value.doubleValue() - number) <= 1e-9 * Math.abs(number));
      if (!met) {
        faults.warning(
            place,
            Code.UNTESTED_BOUNDARY,
            "No case has " + name + " at exactly " + Shown.value(number) + ".",
            "Maybe add one there and one just beside it.",
            null);
      }
    }
  }
}
