package org.csuite.check.faults;

import java.util.List;
import java.util.Map;
import org.csuite.check.CaseRunner;
import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;
import org.csuite.input.ScenarioReader;
import org.csuite.model.Diagnostic;
import org.csuite.model.Fault;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;

/**
 * Looks for faults in a rule book that reads without errors. Rules and rows are taken as boxes over
 * the facts of a company; what is reported of them was either proven by deciding a company that
 * shows it, or holds for every company there is.
 */
public final class Checker {
  private static final List<Check> CHECKS =
      List.of(
          new Unused(),
          new Missing(),
          new NeverFires(),
          new Repetition(),
          new Conflicts(),
          new Completeness(),
          new ThresholdMismatch(),
          new Untested(),
          new StaleTypes());

  /**
   * What was found.
   *
   * @param mistakes errors and warnings in the cases
   * @param faults by place
   * @param notAnalysed why some check could not look into a rule, by its name
   */
  public record Report(
      List<Diagnostic> mistakes, List<Fault> faults, Map<String, String> notAnalysed) {}

  private Checker() {}

  /**
   * Runs every check.
   *
   * @param folder the book was read from
   * @param book without errors
   */
  public static Report check(RuleFolder folder, RuleBook book) {
    ScenarioReader.Reading cases = CaseRunner.cases(book);
    Faults faults = new Faults();
    Inspection inspection = new Inspection(folder, book, cases.scenarios());
    CHECKS.forEach(check -> check.run(inspection, faults));
    return new Report(cases.diagnostics(), faults.sorted(), faults.notAnalysed());
  }
}
