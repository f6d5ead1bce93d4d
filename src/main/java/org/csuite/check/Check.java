package org.csuite.check;

/** Looks for one kind of fault in a rule book. */
interface Check {
  /** Adds what it finds. */
  void run(Inspection inspection, Faults faults);
}
