package org.csuite.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csuite.model.Comparison;
import org.csuite.model.Language;
import org.csuite.model.OrganisationDesign;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.report.CompareTable;
import org.csuite.report.DisplayText;
import org.csuite.report.ReportOptions;
import org.csuite.report.Wording;

/** Organisations side by side as one page: each chart with what differs marked, and a table. */
public final class ComparePage {
  private final ReportOptions options;
  private final Writer out;

  /** Writes to a target that the caller opened and closes. */
  public ComparePage(ReportOptions options, Writer out) {
    this.options = options;
    this.out = out;
  }

  /**
   * Writes the page.
   *
   * @param outcomes one a design; a given organisation and the advised one share theirs
   * @param all whether what is alike is told too
   */
  public void write(Comparison comparison, List<Outcome> outcomes, boolean all) throws IOException {
    String title =
        comparison.designs().stream()
            .map(design -> DisplayText.safe(design.name()))
            .distinct()
            .collect(Collectors.joining(" – "));
    Map<Language, String> mains = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      Wording wording = new Wording(ReportOptions.plain(options.vocabulary(), language));
      mains.put(language, main(title, comparison, outcomes, all, wording));
    }
    PageShell.write(out, options.language(), title, mains);
  }

  private static String main(
      String title, Comparison comparison, List<Outcome> outcomes, boolean all, Wording wording) {
    CompareTable table = CompareTable.of(comparison, all, wording);
    String language = wording.language().locale().getLanguage();
    Html html = new Html();
    html.begin("main", "lang", language, "id", language);
    html.element("h1", title);
    RefusedPart.write(html, comparison.refused(), wording);
    html.begin("section").element("h2", PageWord.CHART.in(wording));
    html.element("p", PageWord.CHART_LEGEND.in(wording), "class", "legend");
    Set<String> moved = moved(comparison);
    for (int i = 0; i < comparison.designs().size(); i++) {
      OrganisationDesign design = comparison.designs().get(i);
      Outcome outcome = outcomes.get(i);
      OrganisationChart chart =
          design.given()
              ? OrganisationChart.given(outcome, wording)
              : OrganisationChart.advised(outcome, wording);
      ChartPart.figure(
          html, chart.noting(moved, PageWord.DIFFERS.in(wording)), table.columns().get(i), wording);
    }
    html.end();
    html.begin("section").element("h2", PageWord.DIFFERENCES.in(wording));
    table(html, table, PageWord.DIFFERENCES.in(wording));
    return html.end().end().toString();
  }

  /** The roles whose verdict, holder or superior is not the same in all of them. */
  private static Set<String> moved(Comparison comparison) {
    return comparison.differing().stream()
        .filter(
            question ->
                switch (question.kind()) {
                  case ROLE, HOLDER, LINE -> true;
                  case DUTY, PAY, FINDING -> false;
                })
        .filter(question -> decidedOtherwise(comparison, question))
        .map(Question::subject)
        .collect(Collectors.toSet());
  }

  /** Whether more than the certainty differs. */
  private static boolean decidedOtherwise(Comparison comparison, Question question) {
    List<String> decisions = new ArrayList<>();
    comparison.designs().forEach(design -> decisions.add(comparison.decision(design, question)));
    return decisions.stream().distinct().count() > 1;
  }

  private static void table(Html html, CompareTable compared, String title) {
    html.begin("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title);
    html.begin("table").begin("thead").begin("tr").begin("td").end();
    compared.columns().forEach(column -> html.element("th", column, "scope", "col"));
    html.end().end();
    String width = String.valueOf(compared.columns().size() + 1);
    for (CompareTable.Section section : compared.sections()) {
      html.begin("tbody").begin("tr");
      html.element("th", section.title(), "scope", "rowgroup", "colspan", width).end();
      for (CompareTable.Row row : section.rows()) {
        html.begin("tr").element("th", row.title(), "scope", "row");
        row.cells().forEach(cell -> html.element("td", cell));
        html.end();
      }
      html.end();
    }
    html.end().end();
  }
}
