package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csuite.ShippedBook;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.report.page.HtmlReport;
import org.csuite.report.page.MarkdownReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the report for terminals says of a scenario, the page and the Markdown say too. */
class ReportParityTest {
  /** A figure with its unit, less the place of a rule. */
  private static final Pattern FIGURE =
      Pattern.compile("(?:[A-Z]{3} )?[+−]?\\d[\\d.,\u00a0\u202f–]*\\d?(?: ?%| [mk]\\b)?");

  /** So that no sentence is broken. */
  private static final int WIDE = 100_000;

  static List<Scenario> scenarios() {
    return ShippedBook.scenarios();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyFigureThatTheTerminalShowsStandsInTheOtherFormats(Scenario scenario)
      throws IOException {
    Outcome outcome = ShippedBook.ENGINE.decide(scenario);
    List<String> lacking = new ArrayList<>();
    for (Language language : Language.values()) {
      ReportOptions options =
          new ReportOptions(ShippedBook.BOOK.vocabulary(), language, false, WIDE);
      Set<String> said = figures(written(out -> new TextReport(options, out), outcome));
      String page =
          plain(
              written(
                      out ->
                          new HtmlReport(options, decided -> List.of(), decided -> List.of(), out),
                      outcome)
                  .replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ")
                  .replace("&amp;", "&")
                  .replace("&lt;", "<")
                  .replace("&gt;", ">")
                  .replace("&quot;", "\"")
                  .replace("&#39;", "'"));
      String markdown =
          plain(
              written(
                      out ->
                          new MarkdownReport(
                              options, decided -> List.of(), decided -> List.of(), out),
                      outcome)
                  .replaceAll("<br>|[*_`|\\\\]", " "));
      lacking.addAll(lacking(said, page, language + " page"));
      lacking.addAll(lacking(said, markdown, language + " Markdown"));
    }
    assertThat(lacking).isEmpty();
  }

  private interface Opened {
    Report<Outcome> to(StringWriter out);
  }

  private static String written(Opened format, Outcome outcome) throws IOException {
    StringWriter out = new StringWriter();
    Report<Outcome> report = format.to(out);
    report.add(outcome);
    report.end();
    return out.toString();
  }

  private static Set<String> figures(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .map(found -> plain(found.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> lacking(Set<String> said, String in, String where) {
    return said.stream()
        .filter(figure -> !in.contains(figure))
        .map(figure -> where + ": " + figure)
        .toList();
  }

  /** Blanks of any kind and number are one, and letters of either case the same. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").toLowerCase(Locale.ROOT).strip();
  }
}
