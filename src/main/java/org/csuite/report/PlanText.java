package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.csuite.model.OrganisationDesign;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.StaffingPlan;
import org.csuite.model.StaffingPlan.Step;
import org.csuite.model.Verdict;

/** Reports staffing plans as text: a table of verdicts by date, and what changes when. */
public final class PlanText implements Report<StaffingPlan> {
  private final Wording wording;
  private final PlanWording plans;
  private final ExplanationDecision decision;
  private final Page page;
  private boolean first = true;

  /** Writes to a target that the caller opened and closes. */
  public PlanText(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.plans = new PlanWording(wording);
    this.decision = new ExplanationDecision(wording);
    this.page = new Page(options, out);
  }

  @Override
  public void add(StaffingPlan plan) throws IOException {
    if (!first) {
      page.gap();
    }
    first = false;
    page.paragraph(0, Cell.of(DisplayText.safe(plan.name()), Style.STRONG));
    page.gap();
    table(plan);
    for (Step step : plan.steps()) {
      if (!step.changes().isEmpty()) {
        page.heading(plans.date(step));
        for (OutcomeDiff.Change change : step.changes()) {
          if (told(change, step.design())) {
            page.paragraph(2, Cell.of(DisplayText.BULLET), Cell.of(decision.change(change)));
          }
        }
      }
    }
    page.flush();
  }

  /** The band of a role that nobody is to fill says nothing to a plan. */
  private static boolean told(OutcomeDiff.Change change, OrganisationDesign design) {
    return change.question().kind() != Question.Kind.PAY
        || design.staffs(change.question().subject());
  }

  private void table(StaffingPlan plan) throws IOException {
    int count = plan.steps().size();
    TextTable table = new TextTable(count + 1);
    List<Cell> dates = new ArrayList<>(List.of(Cell.of("")));
    plan.steps().forEach(step -> dates.add(Cell.of(plans.date(step), Style.STRONG)));
    table.row(dates.toArray(Cell[]::new));
    for (String role : plan.staffed()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(wording.role(role))));
      for (Step step : plan.steps()) {
        cells.add(verdict(step.design(), role));
      }
      table.row(cells.toArray(Cell[]::new));
    }
    List<Cell> pay = new ArrayList<>(List.of(Cell.of(wording.word(Word.PAY_PER_YEAR))));
    plan.steps().forEach(step -> pay.add(Cell.of(plans.pay(step.design()))));
    table.row(pay.toArray(Cell[]::new));
    table.write(page, 2);
  }

  private Cell verdict(OrganisationDesign design, String role) {
    Verdict verdict = Verdict.of(design.decisions().get(Question.of(Question.Kind.ROLE, role)));
    String holder = design.decisions().get(Question.of(Question.Kind.HOLDER, role));
    String shown = wording.verdict(verdict);
    return Cell.of(
        holder == null ? shown : shown + " (" + wording.role(holder) + ")",
        verdict.staffed() ? Style.GOOD : Style.FAINT);
  }

  @Override
  public void end() throws IOException {
    page.flush();
  }
}
