package org.csuite.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;

/**
 * Who the company is: name, where the facts come from, the facts given, the group it belongs to,
 * the classes they put it in.
 */
final class HeadSection implements Section {
  private static final String BETWEEN = "\u00A0· ";

  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    Scenario scenario = outcome.scenario();
    String origin =
        scenario.origin() == null ? "" : "(" + DisplayText.safe(scenario.origin()) + ")";
    page.paragraph(
        0,
        Cell.of(""),
        Cell.of(DisplayText.safe(scenario.name()), Style.STRONG),
        Cell.of(origin, Style.FAINT));
    page.paragraph(2, Cell.of(String.join(BETWEEN, facts(outcome, wording))));
    if (scenario.group() != null) {
      page.paragraph(
          2, Cell.of(wording.word(Word.GROUP, DisplayText.safe(scenario.group().name()))));
    }
    if (!outcome.classes().isEmpty()) {
      page.paragraph(
          2, Cell.of(wording.word(Word.PROFILE, classes(outcome.classes(), wording)), Style.FAINT));
    }
  }

  private static List<String> facts(Outcome outcome, Wording wording) {
    Scenario scenario = outcome.scenario();
    String currency = wording.currency(scenario.company());
    List<String> shown = new ArrayList<>();
    for (FactDefinition fact : wording.vocabulary().facts()) {
      Object value = scenario.company().get(fact);
      boolean repeated =
          value instanceof String && (value.equals(currency) || value.equals(scenario.name()));
      if (value != null && !repeated) {
        shown.add(wording.fact(fact, value, currency));
      }
    }
    return shown;
  }

  private static String classes(Map<String, String> classes, Wording wording) {
    List<String> shown = new ArrayList<>();
    classes.forEach((name, value) -> shown.add(wording.classified(name, value)));
    return String.join(BETWEEN, shown);
  }
}
