package org.csuite.check.faults;

import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic.Code;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.format.TypesFile;

/** A file of types, where there is one, that no longer declares what the rules match. */
final class StaleTypes implements Check {
  @Override
  public void run(Inspection inspection, Faults faults) {
    if (!inspection.texts().has(RuleBook.TYPES)) {
      return;
    }
    SourceText types = inspection.texts().text(RuleBook.TYPES);
    if (!types.lines().equals(TypesFile.of(inspection.book()).lines().toList())) {
      faults.warning(
          types.place(1, 1, 1),
          Code.STALE_TYPES,
          "'" + RuleBook.TYPES + "' does not declare what the rules match now.",
          "Maybe run csuite fmt, which writes it; csuite itself does not read it.",
          null);
    }
  }
}
