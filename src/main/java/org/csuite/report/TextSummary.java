package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Predicate;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Severity;
import org.csuite.model.Verdict;

/**
 * Reports many outcomes as one table, a row a scenario: what to staff, what is optional, findings.
 */
public final class TextSummary implements Report<Outcome> {
  private final Wording wording;
  private final Page page;
  private final TextTable table = new TextTable(4).flexible(0, 1, 2, 3);
  private int scenarios;

  /** Writes to a target that the caller opened and closes. */
  public TextSummary(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.page = new Page(options, out);
    table.header(
        wording.word(Word.SCENARIO),
        wording.word(Word.STAFFED),
        wording.word(Word.OPTIONAL_ROLES),
        wording.word(Word.FINDINGS_COLUMN));
  }

  @Override
  public void add(Outcome outcome) {
    scenarios++;
    table.row(
        Cell.of(DisplayText.safe(outcome.scenario().name()), Style.STRONG),
        Cell.of(roles(outcome, RoleDecision::staffed), Style.GOOD),
        Cell.of(roles(outcome, role -> role.verdict() == Verdict.OPTIONAL), Style.CAUTION),
        findings(outcome));
  }

  @Override
  public void end() throws IOException {
    if (scenarios > 0) {
      table.write(page, 0);
      page.gap();
    }
    page.raw(wording.word(Word.SCENARIOS, scenarios));
    page.flush();
  }

  private String roles(Outcome outcome, Predicate<RoleDecision> wanted) {
    String roles =
        outcome.roles().stream()
            .filter(wanted)
            .map(role -> DisplayText.safe(role.role()))
            .collect(joining(" "));
    return roles.isEmpty() ? wording.word(Word.ABSENT) : roles;
  }

  private Cell findings(Outcome outcome) {
    if (outcome.findings().isEmpty()) {
      return Cell.of(wording.word(Word.ABSENT));
    }
    StringBuilder counts = new StringBuilder();
    Severity gravest = Severity.INFO;
    for (Severity severity : Severity.values()) {
      long count =
          outcome.findings().stream().map(Finding::severity).filter(severity::equals).count();
      if (count > 0) {
        gravest = severity.compareTo(gravest) < 0 ? severity : gravest;
        counts
            .append(counts.isEmpty() ? "" : ", ")
            .append(wording.word(Word.count(severity), count));
      }
    }
    return Cell.of(counts.toString(), FindingsSection.style(gravest));
  }
}
