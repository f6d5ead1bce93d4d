package org.csuite.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.BookComparison;
import org.csuite.model.BookComparison.Cause;
import org.csuite.model.BookComparison.Changed;
import org.csuite.model.Language;
import org.csuite.model.RuleEdit;
import org.csuite.report.BookCompareWording;
import org.csuite.report.DisplayText;
import org.csuite.report.ReportOptions;
import org.csuite.report.Wording;

/**
 * What two versions of a rule book decide otherwise, as one page: below each edit the decisions
 * that rest on it, then the same by scenario.
 */
public final class BookComparePage {
  private final ReportOptions options;
  private final Writer out;

  /** A decision that differs; the scenario is null below its own name. */
  private record Line(Changed scenario, Cause cause) {}

  /** Writes to a target that the caller opened and closes. */
  public BookComparePage(ReportOptions options, Writer out) {
    this.options = options;
    this.out = out;
  }

  /** Writes the page. */
  public void write(BookComparison comparison) throws IOException {
    Map<Language, String> mains = new LinkedHashMap<>();
    String title = "";
    for (Language language : Language.values()) {
      Wording wording = new Wording(ReportOptions.plain(options.vocabulary(), language));
      mains.put(language, main(comparison, wording));
      title = language == options.language() ? new BookCompareWording(wording).title() : title;
    }
    PageShell.write(out, options.language(), title, mains);
  }

  private static String main(BookComparison comparison, Wording wording) {
    BookCompareWording words = new BookCompareWording(wording);
    String language = wording.language().locale().getLanguage();
    Html html = new Html();
    html.begin("main", "lang", language, "id", language);
    html.element("h1", words.title());
    html.element("p", words.summary(comparison));
    RefusedPart.write(html, comparison.refused(), wording);
    html.begin("section").element("h2", words.edits(comparison));
    Map<RuleEdit, List<Line>> byEdit = new LinkedHashMap<>();
    List<Line> unproven = new ArrayList<>();
    comparison.edits().forEach(edit -> byEdit.put(edit, new ArrayList<>()));
    for (Changed scenario : comparison.changed()) {
      for (Cause cause : scenario.causes()) {
        Line line = new Line(scenario, cause);
        cause.edits().forEach(edit -> byEdit.get(edit).add(line));
        if (cause.edits().isEmpty()) {
          unproven.add(line);
        }
      }
    }
    byEdit.forEach((edit, lines) -> edit(html, edit, lines, words, wording));
    if (!unproven.isEmpty()) {
      lines(html, PageWord.NO_SINGLE_EDIT.in(wording), unproven, words, wording);
    }
    html.end();
    if (!comparison.changed().isEmpty()) {
      html.begin("section").element("h2", PageWord.DIFFERENCES.in(wording));
      for (Changed scenario : comparison.changed()) {
        List<Line> lines = scenario.causes().stream().map(cause -> new Line(null, cause)).toList();
        lines(html, DisplayText.safe(scenario.name()), lines, words, wording);
      }
      html.end();
    }
    return html.end().toString();
  }

  private static void edit(
      Html html, RuleEdit edit, List<Line> lines, BookCompareWording words, Wording wording) {
    String title = edit.number() + " · " + words.place(edit);
    if (lines.isEmpty()) {
      html.begin("p").text(title + " ").element("small", words.idle()).end();
    } else {
      lines(html, title, lines, words, wording);
    }
  }

  private static void lines(
      Html html, String title, List<Line> lines, BookCompareWording words, Wording wording) {
    html.begin("details").begin("summary").text(title + " ");
    html.element("small", PageWord.DECISIONS_DIFFER.in(wording, lines.size())).end().begin("ul");
    for (Line line : lines) {
      html.begin("li");
      if (line.scenario() != null) {
        html.element("b", DisplayText.safe(line.scenario().name()));
        html.text(wording.language() == Language.FR ? " : " : ": ");
      }
      html.text(words.change(line.cause()) + " ");
      html.element("small", "[" + words.because(line.cause()) + "]").end();
    }
    html.end().end();
  }
}
