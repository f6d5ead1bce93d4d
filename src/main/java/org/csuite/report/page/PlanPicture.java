package org.csuite.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.csuite.model.OrganisationDesign;
import org.csuite.model.Question;
import org.csuite.model.StaffingPlan;
import org.csuite.model.StaffingPlan.Step;
import org.csuite.model.Verdict;
import org.csuite.report.PlanWording;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.Word;
import org.csuite.report.Wording;

/** Staffing plans as one SVG picture: a bar for each role over the dates, what it costs below. */
public final class PlanPicture implements Report<StaffingPlan> {
  private static final double GAP = 24;

  private final Wording wording;
  private final PlanWording plans;
  private final Writer out;
  private final Drawing drawing = new Drawing();
  private final List<String> names = new ArrayList<>();
  private double height;

  /** Writes to a target that the caller opened and closes. */
  public PlanPicture(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.plans = new PlanWording(wording);
    this.out = out;
  }

  @Override
  public void add(StaffingPlan plan) {
    double top = names.isEmpty() ? 0 : height + GAP;
    names.add(plan.name());
    List<Strips.Row> rows = new ArrayList<>();
    plan.staffed().forEach(role -> rows.add(row(plan, role)));
    List<Strips.Part> pay = new ArrayList<>();
    List<TickTexts.Tick> ticks = new ArrayList<>();
    int count = plan.steps().size();
    for (int i = 0; i < count; i++) {
      Step step = plan.steps().get(i);
      double from = (double) i / count;
      double to = (double) (i + 1) / count;
      pay.add(new Strips.Part(from, to, null, plans.pay(step.design())));
      ticks.add(new TickTexts.Tick(from, plans.date(step)));
    }
    rows.add(new Strips.Row(wording.word(Word.PAY_PER_YEAR), pay));
    height = new Strips(plan.name(), rows, ticks, null, null).drawOn(drawing, top);
  }

  /** Steps of the same verdict are one part. */
  private Strips.Row row(StaffingPlan plan, String role) {
    List<Strips.Part> parts = new ArrayList<>();
    int count = plan.steps().size();
    int from = 0;
    for (int i = 1; i <= count; i++) {
      Verdict verdict = verdict(plan.steps().get(from).design(), role);
      if (i == count || verdict(plan.steps().get(i).design(), role) != verdict) {
        Look look = verdict == Verdict.NOT_ADVISED ? null : Look.of(verdict);
        String text = look == null ? "" : wording.verdict(verdict);
        parts.add(new Strips.Part((double) from / count, (double) i / count, look, text));
        from = i;
      }
    }
    return new Strips.Row(wording.role(role), parts);
  }

  private static Verdict verdict(OrganisationDesign design, String role) {
    return Verdict.of(design.decisions().get(Question.of(Question.Kind.ROLE, role)));
  }

  @Override
  public void end() throws IOException {
    if (!names.isEmpty()) {
      String title = PageWord.PLAN.in(wording);
      out.append(drawing.document(Strips.width(), height, title, names));
    }
    out.flush();
  }
}
