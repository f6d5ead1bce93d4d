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
import org.csuite.model.PayBand;
import org.csuite.model.Reason;
import org.csuite.model.Refusal;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario;
import org.csuite.report.Assumptions;
import org.csuite.report.BudgetStatement;
import org.csuite.report.ChangeSentence;
import org.csuite.report.ClaimText;
import org.csuite.report.LinesSection;
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
    Scenario scenario = outcome.scenario();
    if (scenario.origin() != null) {
      page.paragraph(page.text(scenario.origin()));
    }
    page.paragraph(page.text(String.join(ClaimText.BETWEEN, claims.facts(outcome))));
    if (scenario.group() != null) {
      page.paragraph(page.text(wording.word(Word.GROUP, scenario.group().name())));
    }
    page.paragraph(page.text(claims.profile(outcome)));
    heading(page, "chart", PageWord.CHART.in(wording));
    page.paragraph("```mermaid\n" + mermaid(outcome) + "```");
    findings(outcome, page);
    roles(outcome, page);
    lines(outcome, page);
    duties(outcome, page);
    pay(outcome, page);
    budget(outcome, page);
    assumptions(outcome, page);
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
      String item =
          "**"
              + severity
              + "** "
              + page.text(claims.finding(finding) + " " + claims.evidence(finding));
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
              String.join("<br>", reasons(role, page))));
    }
    List<Word> titles =
        List.of(Word.ROLE, Word.VERDICT, Word.CERTAINTY, Word.REPORTS_TO, Word.REASONS);
    page.table(titles.stream().map(title -> page.text(wording.word(title))).toList(), rows);
  }

  private List<String> reasons(RoleDecision role, Markup page) {
    List<String> reasons = new ArrayList<>();
    if (role.override() != null) {
      reasons.add("**" + page.text(claims.override(role.override())) + "**");
    }
    role.reasons().forEach(reason -> reasons.add(reason(reason, page)));
    return reasons;
  }

  /** As trees, which keep their shape in a block of code. */
  private void lines(Outcome outcome, Markup page) {
    List<String> given = LinesSection.given(outcome, wording);
    heading(page, "lines", wording.word(Word.LINES));
    if (!given.isEmpty()) {
      page.paragraph(page.text(wording.word(Word.LINES_ADVISED)));
    }
    page.paragraph(block(LinesSection.advised(outcome, wording)));
    if (!given.isEmpty()) {
      page.paragraph(page.text(wording.word(Word.LINES_GIVEN)));
      page.paragraph(block(given));
    }
  }

  /** A title that holds the end of a block would end it. */
  private static String block(List<String> lines) {
    return "```\n" + String.join("\n", lines).replace("```", "'''") + "\n```";
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
              String.join("<br>", evidence(role.pay(), page))));
    }
    List<Word> titles = List.of(Word.ROLE, Word.PAY_PER_YEAR, Word.REASONS);
    page.table(titles.stream().map(title -> page.text(wording.word(title))).toList(), rows);
  }

  /** Where a band comes from, what moved the point inside it, and what other sources say. */
  private List<String> evidence(PayBand pay, Markup page) {
    List<String> said = new ArrayList<>(List.of(reason(pay.reason(), page)));
    for (Reason factor : ClaimText.factors(pay)) {
      said.add(page.text(claims.factor(factor)) + " " + reason(factor, page));
    }
    for (PayBand other : pay.alternatives()) {
      String citation = wording.citation(other.reason().source());
      said.add(
          page.text(
              wording.word(Word.PAY_ALTERNATIVE)
                  + wording.band(other)
                  + (citation.isEmpty() ? "" : " [" + citation + "]")));
    }
    return said;
  }

  private void budget(Outcome outcome, Markup page) {
    List<BudgetStatement.Line> lines = BudgetStatement.of(outcome, wording);
    if (!lines.isEmpty()) {
      heading(page, "budget", wording.word(Word.BUDGET));
      page.list(lines.stream().map(line -> page.text(line.name() + ": " + line.value())).toList());
    }
  }

  private void assumptions(Outcome outcome, Markup page) {
    List<String> all = new ArrayList<>();
    Assumptions.estimates(outcome, wording)
        .forEach(estimate -> all.add(page.text(ClaimText.ESTIMATED + " " + estimate)));
    Assumptions.rates(outcome, wording).forEach(rate -> all.add(page.text(rate)));
    if (!all.isEmpty()) {
      heading(page, "assumptions", wording.word(Word.ASSUMPTIONS));
      page.list(all);
    }
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
    for (RoleDecision role : ShownRoles.priced(outcome)) {
      cite(role.pay().reason(), cited);
      ClaimText.factors(role.pay()).forEach(factor -> cite(factor, cited));
      role.pay().alternatives().forEach(other -> cite(other.reason(), cited));
    }
    outcome.findings().forEach(finding -> finding.reasons().forEach(r -> cite(r, cited)));
    List<String> items =
        cited.stream()
            .map(wording.vocabulary().sources()::get)
            .map(source -> page.text(source.key() + ": " + claims.source(source)))
            .toList();
    if (!items.isEmpty()) {
      heading(page, "sources", wording.word(Word.SOURCES));
      page.list(items);
    }
    if (outcome.receipt() != null) {
      page.paragraph(page.text(claims.receipt(outcome.receipt())));
    }
  }

  private void cite(Reason reason, Set<String> cited) {
    if (reason.source() != null
        && wording.vocabulary().sources().containsKey(reason.source().key())) {
      cited.add(reason.source().key());
    }
  }
}
