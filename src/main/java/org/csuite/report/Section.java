package org.csuite.report;

import java.io.IOException;
import org.csuite.model.Outcome;

/** A part of the text report under a heading of its own. */
interface Section {
  /** Writes it, or nothing when the outcome has nothing for it. */
  void write(Outcome outcome, Wording wording, Page page) throws IOException;
}
