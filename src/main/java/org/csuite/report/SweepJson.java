package org.csuite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.csuite.model.Grid.Interval;
import org.csuite.model.Question;
import org.csuite.model.Refusal;
import org.csuite.model.Sweep;

/** Reports sweeps as one JSON array, an object a scenario, described by a JSON Schema. */
public final class SweepJson implements Report<Sweep> {
  private final JsonGenerator json;
  private final JsonValues values;
  private final JsonArray array;

  /** Writes to a target that the caller opened and closes. */
  public SweepJson(Writer out) {
    this.array = new JsonArray(out);
    this.values = array.values();
    this.json = array.json();
  }

  /** The JSON Schema (2020-12) of what this report writes. */
  public static String schema() {
    return JsonReport.schema("sweep");
  }

  @Override
  public void add(Sweep sweep) throws IOException {
    array.add(
        () -> {
          values.member("name", sweep.outcome().scenario().name());
          values.list("vary", facts(sweep), fact -> json.writeString(fact));
          values.member("exact", sweep.meeting() == null);
          values.member("meeting", sweep.meeting() == null ? null : sweep.meeting().name());
          values.member("decided", sweep.runs());
          json.writeArrayFieldStart("fields");
          for (int column = 0; column < sweep.decisions().columns().size(); column++) {
            for (int row = 0; row < sweep.decisions().rows().size(); row++) {
              field(sweep, column, row);
            }
          }
          json.writeEndArray();
        });
  }

  @Override
  public void refuse(Refusal refusal) throws IOException {
    array.refuse(refusal);
  }

  private static List<String> facts(Sweep sweep) {
    return sweep.up() == null
        ? List.of(sweep.across().fact().name())
        : List.of(sweep.across().fact().name(), sweep.up().fact().name());
  }

  private void field(Sweep sweep, int column, int row) throws IOException {
    values.object(
        () -> {
          interval(sweep.across(), sweep.decisions().columns().get(column));
          if (sweep.up() != null) {
            interval(sweep.up(), sweep.decisions().rows().get(row));
          }
          values.object(
              "decisions",
              () -> {
                for (Map.Entry<Question, String> entry :
                    sweep.decisions().at(column, row).entrySet()) {
                  values.member(entry.getKey().toString(), entry.getValue());
                }
              });
        });
  }

  private void interval(Sweep.Range range, Interval interval) throws IOException {
    values.object(
        range.fact().name(),
        () -> {
          if (interval.from() != null) {
            // to the last bit, since an end may lie just beside a round number
            json.writeNumberField("from", interval.from());
            json.writeNumberField("to", interval.to());
          }
          values.member("at", interval.at());
        });
  }

  @Override
  public void end() throws IOException {
    array.end();
  }
}
