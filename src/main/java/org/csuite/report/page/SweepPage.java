package org.csuite.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Grid;
import org.csuite.model.Language;
import org.csuite.model.Question;
import org.csuite.model.Sweep;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.SweepWord;
import org.csuite.report.SweepWording;
import org.csuite.report.Wording;

/** Sweeps as one page in both languages: each picture and, of one fact, what changes where. */
public final class SweepPage implements Report<Sweep> {
  private final ReportOptions options;
  private final Writer out;
  private final List<Sweep> sweeps = new ArrayList<>();

  /** Writes to a target that the caller opened and closes. */
  public SweepPage(ReportOptions options, Writer out) {
    this.options = options;
    this.out = out;
  }

  @Override
  public void add(Sweep sweep) {
    sweeps.add(sweep);
  }

  @Override
  public void end() throws IOException {
    if (sweeps.isEmpty()) {
      return;
    }
    Map<Language, String> mains = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      mains.put(language, main(new Wording(ReportOptions.plain(options.vocabulary(), language))));
    }
    PageShell.write(out, options.language(), PageWord.SWEEP.in(new Wording(options)), mains);
  }

  private String main(Wording wording) {
    SweepWording words = new SweepWording(wording);
    String language = wording.language().locale().getLanguage();
    Html html = new Html();
    html.begin("main", "lang", language, "id", language);
    html.element("h1", PageWord.SWEEP.in(wording));
    for (Sweep sweep : sweeps) {
      String title = words.title(sweep);
      html.begin("section").element("h2", title);
      html.element("p", words.exactness(sweep), "class", "legend");
      Drawing drawing = new Drawing();
      double height = new SweepDrawing(wording).draw(sweep, drawing, 0);
      html.begin("figure", "class", "paper scroll", "tabindex", "0", "aria-label", title)
          .markup(drawing.document(Strips.width(), height, title, List.of(title)))
          .end();
      if (sweep.up() == null) {
        table(sweep, words, wording, html);
      }
      html.end();
    }
    return html.end().toString();
  }

  private static void table(Sweep sweep, SweepWording words, Wording wording, Html html) {
    Grid<Map<Question, String>> grid = sweep.decisions();
    boolean numbers = sweep.across().words().isEmpty();
    String fact = wording.text(sweep.across().fact().label());
    html.begin("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", fact);
    html.begin("table").begin("thead").begin("tr");
    html.element("th", fact, "scope", "col");
    String what = words.say(numbers ? SweepWord.CHANGES : SweepWord.DECIDED);
    html.element("th", what, "scope", "col").end().end().begin("tbody");
    for (int i = 0; i < grid.columns().size(); i++) {
      String begin =
          words.begin(sweep.across().fact(), grid.columns().get(i), words.currency(sweep));
      html.begin("tr").element("th", begin, "scope", "row");
      html.element(
              "td",
              i == 0 || !numbers
                  ? words.label(grid.at(i, 0))
                  : words.changes(grid.at(i - 1, 0), grid.at(i, 0)))
          .end();
    }
    html.end().end().end();
  }
}
