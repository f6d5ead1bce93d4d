package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Refusal;
import org.csuite.model.StaffingPlan;
import org.csuite.model.StaffingPlan.Step;

/** Reports staffing plans as one JSON array, an object a scenario, described by a JSON Schema. */
public final class PlanJson implements Report<StaffingPlan> {
  private final JsonValues values;
  private final JsonArray array;

  /** Writes to a target that the caller opened and closes. */
  public PlanJson(Writer out) {
    this.array = new JsonArray(out);
    this.values = array.values();
  }

  /** The JSON Schema (2020-12) of what this report writes. */
  public static String schema() {
    return JsonReport.schema("plan");
  }

  @Override
  public void add(StaffingPlan plan) throws IOException {
    array.add(
        () -> {
          values.member("name", plan.name());
          values.list("steps", plan.steps(), this::step);
        });
  }

  @Override
  public void refuse(Refusal refusal) throws IOException {
    array.refuse(refusal);
  }

  private void step(Step step) throws IOException {
    values.object(
        () -> {
          values.member("date", step.date());
          DesignJson.members(step.design(), values);
          values.list("changes", step.changes(), this::change);
        });
  }

  private void change(OutcomeDiff.Change change) throws IOException {
    values.object(
        () -> {
          values.member("question", change.question().toString());
          values.member("from", change.from());
          values.member("to", change.to());
        });
  }

  @Override
  public void end() throws IOException {
    array.end();
  }
}
