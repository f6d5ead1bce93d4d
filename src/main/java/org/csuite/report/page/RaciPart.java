package org.csuite.report.page;

import org.csuite.report.Word;

/** The matrix of duties by roles. */
final class RaciPart implements Sheet.Part {
  @Override
  public void write(Sheet sheet) {
    Raci raci = Raci.of(sheet.outcome());
    if (raci.rows().isEmpty()) {
      return;
    }
    Html html = sheet.html();
    String title = PageWord.RACI.in(sheet.wording());
    html.begin("details", "class", "matrix").element("summary", title);
    String name = sheet.outcome().scenario().name();
    String label = sheet.wording().word(Word.LABELLED, name, title);
    html.begin("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
    html.begin("table").begin("thead").begin("tr");
    html.element("th", sheet.wording().word(Word.DUTIES), "scope", "col");
    raci.roles().forEach(role -> html.element("th", sheet.wording().role(role), "scope", "col"));
    html.end().end().begin("tbody");
    for (Raci.Row row : raci.rows()) {
      html.begin("tr").element("th", sheet.wording().duty(row.duty()), "scope", "row");
      raci.roles().forEach(role -> html.element("td", row.letter(role)));
      html.end();
    }
    html.end().end().end().end();
  }
}
