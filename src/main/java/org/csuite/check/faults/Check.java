package org.csuite.check.faults;

import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;

/** Looks for one kind of fault in a rule book. */
interface Check {
  /** Adds what it finds. */
  void run(Inspection inspection, Faults faults);
}
