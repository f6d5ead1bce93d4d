package org.csuite.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.Wording;

/**
 * One page for any number of scenarios, in both languages, that needs nothing beside it: no script,
 * no font and no picture from elsewhere, so that it opens from a disk or a mail. The switch between
 * languages and everything that unfolds are HTML's own.
 */
public final class HtmlReport implements Report<Outcome> {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>%s</title>
      <style>
      %s</style>
      </head>
      <body>
      """;

  private final Language first;
  private final Map<Language, PageSide> sides = new LinkedHashMap<>();
  private final Function<Outcome, List<OpenFact>> openFacts;
  private final Function<Outcome, List<Explanation>> changes;
  private final Writer out;
  private int count;
  private String title;

  /**
   * Writes to a target that the caller opened and closes.
   *
   * @param openFacts what the unknown facts of an outcome could change, the most decisive first
   * @param changes for each role the answer to what would change its verdict
   */
  public HtmlReport(
      ReportOptions options,
      Function<Outcome, List<OpenFact>> openFacts,
      Function<Outcome, List<Explanation>> changes,
      Writer out) {
    this.first = options.language();
    for (Language language : Language.values()) {
      ReportOptions inLanguage = ReportOptions.plain(options.vocabulary(), language);
      sides.put(language, new PageSide(new Wording(inLanguage)));
    }
    this.openFacts = openFacts;
    this.changes = changes;
    this.out = out;
  }

  @Override
  public void add(Outcome outcome) {
    count++;
    title = count == 1 ? outcome.scenario().name() : "csuite";
    List<OpenFact> open = openFacts.apply(outcome);
    List<Explanation> answers = changes.apply(outcome);
    sides.values().forEach(side -> side.add(outcome, open, answers));
  }

  @Override
  public void end() throws IOException {
    if (count == 0) {
      return;
    }
    String name = new Html().text(title).toString();
    out.append(HEAD.formatted(first.locale().getLanguage(), name, style()));
    out.append(languages());
    for (PageSide side : sides.values()) {
      out.append(side.main());
    }
    out.append("</body>\n</html>\n");
    out.flush();
  }

  private String languages() {
    Html html = new Html();
    html.begin("header").begin("fieldset").element("legend", "Language · Langue");
    for (Language language : Language.values()) {
      String code = language.locale().getLanguage();
      html.begin("label", "lang", code);
      String id = "show-" + code;
      if (language == first) {
        html.begin("input", "type", "radio", "name", "language", "id", id, "checked", "");
      } else {
        html.begin("input", "type", "radio", "name", "language", "id", id);
      }
      html.close().text(" " + language.locale().getDisplayLanguage(language.locale())).end();
    }
    return html.end().end().toString();
  }

  private static String style() throws IOException {
    try (InputStream style = HtmlReport.class.getResourceAsStream("page.css")) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
