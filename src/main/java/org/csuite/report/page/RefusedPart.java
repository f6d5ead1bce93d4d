package org.csuite.report.page;

import java.util.List;
import org.csuite.model.Refusal;
import org.csuite.report.DisplayText;
import org.csuite.report.Wording;

/** The part of a page that names what is not on it: who reads the page alone is to know. */
final class RefusedPart {
  private RefusedPart() {}

  /** Writes nothing where nothing was refused. Messages are English. */
  static void write(Html html, List<Refusal> refusals, Wording wording) {
    if (refusals.isEmpty()) {
      return;
    }
    html.begin("section").element("h2", PageWord.NOT_DECIDED.in(wording)).begin("ul");
    for (Refusal refusal : refusals) {
      String message = refusal.name() + ": " + refusal.diagnostics().get(0).message();
      html.element("li", DisplayText.safe(message), "lang", "en");
    }
    html.end().end();
  }
}
