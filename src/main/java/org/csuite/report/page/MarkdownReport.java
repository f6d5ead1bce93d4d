package org.csuite.report.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.Reason;
import org.csuite.model.Refusal;
import org.csuite.model.RoleDecision;
import org.csuite.report.ChangeSentence;
import org.csuite.report.ClaimText;
import org.csuite.report.MarkdownMarkup;
import org.csuite.report.Markup;
import org.csuite.report.OpenFactSentence;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.ShownRoles;
import org.csuite.report.Word;
import org.csuite.report.Wording;

/** A report in Markdown, with the chart in Mermaid, for wikis and word processors. */
public final class MarkdownReport implements Report<Outcome> {
  private final ReportOptions options;
  private final Wording wording;
  private final ClaimText claims;
  private final Function<Outcome, List<OpenFact>> openFacts;
  private final Function<Outcome, List<Explanation>> changes;
  private final Writer out;
  private int count;

  /**
   * Writes to a target that the caller opened and closes.
   *
   * @param openFacts what the unknown facts of an outcome could change, the most decisive first
   * @param changes for each role the answer to what would change its verdict
   */
  public MarkdownReport(
      ReportOptions options,
      Function<Outcome, List<OpenFact>> openFacts,
      Function<Outcome, List<Explanation>> changes,
      Writer out) {
    this.options = options;
    this.wording = new Wording(options);
    this.claims = new ClaimText(wording);
    this.openFacts = openFacts;
    this.changes = changes;
    this.out = out;
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    count++;
    Markup page = new MarkdownMarkup();
    page.begin(outcome.scenario().name(), options.language().locale().getLanguage());
    page.paragraph(page.text(String.join(ClaimText.BETWEEN, claims.facts(outcome))));
    page.paragraph(page.text(claims.profile(outcome)));
    heading(page, "chart", PageWord.CHART.in(wording));
    page.paragraph("```mermaid\n" + mermaid(outcome) + "```");
    findings(outcome, page);
    roles(outcome, page);
    duties(outcome, page);
    pay(outcome, page);
    unknown(outcome, page);
    changes(outcome, page);
    sources(outcome, page);
    out.append(page.end());
  }

  @Override
  public void refuse(Refusal refusal) throws IOException {
    Markup page = new MarkdownMarkup();
    page.begin(refusal.name(), options.language().locale().getLanguage());
    page.paragraph(page.text(PageWord.NOT_DECIDED.in(wording)) + ":");
    page.list(refusal.diagnostics().stream().map(d -> page.text(d.message())).toList());
    out.append(page.end());
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  private void heading(Markup page, String name, String title) {
    page.heading(2, name + "-" + count, title);
  }

  private String mermaid(Outcome outcome) throws IOException {
    StringWriter chart = new StringWriter();
    MermaidReport report = new MermaidReport(options, chart);
    report.add(outcome);
    report.end();
    return chart.toString();
  }

  private void findings(Outcome outcome, Markup page) {
    if (outcome.findings().isEmpty()) {
      return;
    }
    heading(page, "findings", wording.word(Word.FINDINGS));
    List<String> items = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      String severity = page.text(wording.word(Word.of(finding.severity())));
      String advice = wording.text(finding.advice());
      String item = "**" + severity + "** " + page.text(claims.finding(finding));
      items.add(advice.isEmpty() ? item : item + " → " + page.text(advice));
    }
    page.list(items);
  }

  private void roles(Outcome outcome, Markup page) {
    heading(page, "roles", wording.word(Word.ROLES));
    List<List<String>> rows = new ArrayList<>();
    for (RoleDecision role : ShownRoles.of(outcome)) {
      String superior = role.heldBy() == null ? role.reportsTo() : role.heldBy();
      rows.add(
          List.of(
              page.text(wording.role(role.role())),
              page.text(wording.verdict(role.verdict())),
              wording.certainty(role.certainty()),
              page.text(superior == null ? "" : wording.role(superior)),
              String.join("<br>", role.reasons().stream().map(r -> reason(r, page)).toList())));
    }
    List<Word> titles =
        List.of(Word.ROLE, Word.VERDICT, Word.CERTAINTY, Word.REPORTS_TO, Word.REASONS);
    page.table(titles.stream().map(title -> page.text(wording.word(title))).toList(), rows);
  }

  private String reason(Reason reason, Markup page) {
    String citation = wording.citation(reason.source());
    String sentence = claims.weight(reason) + " " + claims.sentence(reason);
    return page.text(citation.isEmpty() ? sentence : sentence + " [" + citation + "]");
  }

  private void duties(Outcome outcome, Markup page) {
    Raci raci = Raci.of(outcome);
    if (raci.rows().isEmpty()) {
      return;
    }
    heading(page, "duties", PageWord.RACI.in(wording));
    List<String> titles = new ArrayList<>(List.of(page.text(wording.word(Word.DUTIES))));
    raci.roles().forEach(role -> titles.add(page.text(wording.role(role))));
    List<List<String>> rows = new ArrayList<>();
    for (Raci.Row row : raci.rows()) {
      List<String> cells = new ArrayList<>(List.of(page.text(wording.duty(row.duty()))));
      raci.roles().forEach(role -> cells.add(row.letter(role)));
      rows.add(cells);
    }
    page.table(titles, rows);
  }

  private void pay(Outcome outcome, Markup page) {
    List<RoleDecision> priced = ShownRoles.priced(outcome);
    if (priced.isEmpty()) {
      return;
    }
    heading(page, "pay", wording.word(Word.PAY));
    List<List<String>> rows = new ArrayList<>();
    for (RoleDecision role : priced) {
      rows.add(
          List.of(
              page.text(wording.role(role.role())),
              page.text(claims.band(role.pay())),
              reason(role.pay().reason(), page)));
    }
    List<Word> titles = List.of(Word.ROLE, Word.PAY_PER_YEAR, Word.REASONS);
    page.table(titles.stream().map(title -> page.text(wording.word(title))).toList(), rows);
  }

  private void unknown(Outcome outcome, Markup page) {
    List<OpenFact> open = openFacts.apply(outcome);
    if (!open.isEmpty()) {
      OpenFactSentence sentence = new OpenFactSentence(wording);
      heading(page, "unknown", wording.word(Word.UNKNOWN));
      page.list(
          open.stream()
              .map(fact -> page.text(sentence.question(fact) + " " + sentence.canChange(fact)))
              .toList());
    }
  }

  private void changes(Outcome outcome, Markup page) {
    ChangeSentence sentence = new ChangeSentence(wording);
    List<String> items =
        changes.apply(outcome).stream()
            .filter(one -> !one.counterfactuals().changes().isEmpty())
            .map(
                one ->
                    sentence.of(
                        one.question(), one.counterfactuals().changes().get(0), outcome.company()))
            .map(page::text)
            .toList();
    if (!items.isEmpty()) {
      heading(page, "changes", PageWord.CHANGES.in(wording));
      page.list(items);
    }
  }

  private void sources(Outcome outcome, Markup page) {
    Set<String> cited = new TreeSet<>();
    for (RoleDecision role : ShownRoles.of(outcome)) {
      role.reasons().forEach(reason -> cite(reason, cited));
    }
    ShownRoles.priced(outcome).forEach(role -> cite(role.pay().reason(), cited));
    List<String> items =
        cited.stream()
            .map(wording.vocabulary().sources()::get)
            .map(source -> page.text(source.key() + ": " + claims.source(source)))
            .toList();
    if (!items.isEmpty()) {
      heading(page, "sources", wording.word(Word.SOURCES));
      page.list(items);
    }
  }

  private void cite(Reason reason, Set<String> cited) {
    if (reason.source() != null
        && wording.vocabulary().sources().containsKey(reason.source().key())) {
      cited.add(reason.source().key());
    }
  }
}
