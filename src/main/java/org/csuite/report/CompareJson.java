package org.csuite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.csuite.model.BookComparison;
import org.csuite.model.BookComparison.Cause;
import org.csuite.model.Comparison;
import org.csuite.model.Diagnostic;
import org.csuite.model.OrganisationDesign;
import org.csuite.model.Refusal;
import org.csuite.model.RuleEdit;

/** Writes comparisons as one JSON object, described by a JSON Schema. */
public final class CompareJson {
  private final JsonGenerator json;
  private final JsonValues values;

  /** Writes to a target that the caller opened and closes. */
  public CompareJson(Writer out) {
    this.json = JsonReport.generator(out);
    this.values = new JsonValues(json);
  }

  /** The JSON Schema (2020-12) of what this writes. */
  public static String schema() {
    return JsonReport.schema("comparison");
  }

  /** Organisations side by side. */
  public void write(Comparison comparison) throws IOException {
    values.object(
        () -> {
          values.list("designs", comparison.designs(), this::design);
          values.list(
              "differing",
              comparison.differing(),
              question -> json.writeString(question.toString()));
          refused(comparison.refused());
        });
    end();
  }

  /** One portfolio under two versions of a rule book. */
  public void write(BookComparison comparison) throws IOException {
    values.object(
        () -> {
          values.list("edits", comparison.edits(), this::edit);
          values.member("scenarios", comparison.scenarios());
          values.list("changed", comparison.changed(), this::changed);
          refused(comparison.refused());
        });
    end();
  }

  private void refused(List<Refusal> refusals) throws IOException {
    values.list("refused", refusals, refusal -> RefusalJson.write(refusal, values));
  }

  /** Writes why nothing could be compared. */
  public static void refused(Writer out, Collection<Diagnostic> diagnostics) throws IOException {
    CompareJson json = new CompareJson(out);
    json.values.object(() -> RefusalJson.diagnostics(diagnostics, json.values));
    json.end();
  }

  private void end() throws IOException {
    json.writeRaw('\n');
    json.flush();
  }

  private void design(OrganisationDesign design) throws IOException {
    values.object(() -> DesignJson.members(design, values));
  }

  private void edit(RuleEdit edit) throws IOException {
    values.object(
        () -> {
          values.member("number", edit.number());
          values.member("kind", edit.kind().name().toLowerCase(Locale.ROOT));
          values.member("file", edit.location().file());
          values.member("line", edit.location().line());
          values.member("rule", edit.rule());
        });
  }

  private void changed(BookComparison.Changed scenario) throws IOException {
    values.object(
        () -> {
          values.member("name", scenario.name());
          values.list("decisions", scenario.causes(), this::cause);
        });
  }

  private void cause(Cause cause) throws IOException {
    values.object(
        () -> {
          values.member("question", cause.change().question().toString());
          values.member("from", cause.change().from());
          values.member("to", cause.change().to());
          values.member("alone", numbers(cause.alone()));
          values.member("together", numbers(cause.together()));
        });
  }

  private static List<Integer> numbers(List<RuleEdit> edits) {
    return edits.stream().map(RuleEdit::number).toList();
  }
}
