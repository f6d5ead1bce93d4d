package org.csuite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.csuite.model.Citation;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.Blocked;
import org.csuite.model.Explanation.Counterfactual;
import org.csuite.model.Explanation.Firmness;
import org.csuite.model.Explanation.Obstacle;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.Explanation.Support;
import org.csuite.model.Firing;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.model.Reason;
import org.csuite.model.Refusal;
import org.csuite.model.Text;

/**
 * Reports explanations as one JSON array, an object a scenario, written as soon as all of it is
 * known. {@link #schema()} describes the keys: every one is always there, null where nothing is
 * known or where it was not asked for.
 */
public final class ExplanationJson implements Report<Explained> {
  private final JsonGenerator json;
  private final JsonValues values;
  private final AnswersJson answers;
  private final Language language;
  private Outcome current;
  private final JsonArray array;

  /** Writes to a target that the caller opened and closes. */
  public ExplanationJson(ReportOptions options, Writer out) {
    array = new JsonArray(out);
    json = array.json();
    values = array.values();
    answers = new AnswersJson(values);
    language = options.language();
  }

  /** The JSON Schema (2020-12) of what this report writes. */
  public static String schema() {
    return JsonReport.schema("explanation");
  }

  @Override
  public void add(Explained explained) throws IOException {
    if (explained.outcome() != current) {
      endScenario();
      current = explained.outcome();
      json.writeStartObject();
      values.member("name", current.scenario().name());
      values.member("source", current.scenario().origin());
      values.object("receipt", () -> OutcomeJson.receipt(values, current.receipt()));
      json.writeArrayFieldStart("explanations");
    }
    explanation(explained.explanation());
  }

  /** What was explained of the same scenario before it failed is left out. */
  @Override
  public void refuse(Refusal refusal) throws IOException {
    if (current != null && current.scenario().location().equals(refusal.location())) {
      array.drop();
      current = null;
    }
    endScenario();
    array.refuse(refusal);
  }

  @Override
  public void end() throws IOException {
    endScenario();
    array.end();
  }

  private void endScenario() throws IOException {
    if (current != null) {
      json.writeEndArray();
      json.writeEndObject();
      array.keep();
      current = null;
    }
  }

  private void explanation(Explanation explanation) throws IOException {
    values.object(
        () -> {
          question(explanation.question());
          values.member("value", explanation.value());
          values.list("why", explanation.why(), this::support);
          certainty(explanation.certainty());
          values.list("whyNot", explanation.whyNot(), this::obstacle);
          counterfactuals(explanation.counterfactuals());
          values.list("firmness", explanation.firmness(), this::firmness);
          values.list("openFacts", explanation.openFacts(), this::openFact);
        });
  }

  private void question(Question question) throws IOException {
    values.member("question", question.toString());
    values.member("kind", question.kind().id());
    values.member("subject", question.subject());
    values.member("about", question.about());
  }

  private void support(Support support) throws IOException {
    values.object(
        () -> {
          firing(support.firing());
          values.list("restsOn", support.restsOn(), this::support);
        });
  }

  private void firing(Firing firing) throws IOException {
    Reason reason = firing.reason();
    values.member("phase", firing.phase().id());
    values.member("rule", reason.rule());
    values.member("file", reason.file());
    values.member("line", reason.line());
    values.member("verb", firing.verb().id());
    values.member("arguments", firing.arguments());
    values.member("why", text(reason.why()));
    values.member("source", source(reason.source()));
    values.member("matched", reason.matched());
    values.member("estimated", reason.estimated());
    values.member("won", firing.won());
  }

  private void certainty(Explanation.Certainty certainty) throws IOException {
    if (certainty == null) {
      values.member("certainty", null);
      return;
    }
    values.object(
        "certainty",
        () -> {
          values.member("total", certainty.total());
          values.member("required", certainty.required());
          values.list(
              "steps",
              certainty.steps(),
              step ->
                  values.object(
                      () -> {
                        values.member("rule", step.firing().reason().rule());
                        values.member("file", step.firing().reason().file());
                        values.member("line", step.firing().reason().line());
                        values.member("factor", step.factor());
                        values.member("total", step.total());
                      }));
        });
  }

  private void obstacle(Obstacle obstacle) throws IOException {
    values.object(
        () -> {
          values.member("rule", obstacle.rule());
          values.member("file", obstacle.file());
          values.member("line", obstacle.line());
          values.member("verb", obstacle.verb().id());
          values.member("arguments", obstacle.arguments());
          values.member("why", text(obstacle.why()));
          values.member("source", source(obstacle.source()));
          values.list("blocked", obstacle.blocked(), this::blocked);
        });
  }

  private void blocked(Blocked blocked) throws IOException {
    values.object(
        () -> {
          values.member("kind", blocked.kind().id());
          values.member("subject", blocked.subject());
          values.member("condition", blocked.condition());
          values.member("found", blocked.found());
          values.member("needed", blocked.needed());
          values.member("distance", blocked.distance());
          values.member("unit", blocked.unit());
          values.list("through", blocked.through(), this::obstacle);
          values.list("because", blocked.because(), this::support);
        });
  }

  private void counterfactuals(Explanation.Counterfactuals found) throws IOException {
    if (found == null) {
      values.member("counterfactuals", null);
      return;
    }
    values.object(
        "counterfactuals",
        () -> {
          values.list("changes", found.changes(), this::counterfactual);
          values.member("runs", found.runs());
          values.member("together", found.together());
          values.member("complete", found.complete());
          values.member("fixed", found.fixed());
        });
  }

  private void counterfactual(Counterfactual change) throws IOException {
    values.object(
        () -> {
          values.list(
              "steps",
              change.steps(),
              step ->
                  values.object(
                      () -> {
                        values.member("fact", step.fact());
                        values.member("from", step.from());
                        values.member("to", step.to());
                      }));
          values.member("to", change.to());
          values.member("size", change.size());
          values.list("alongside", change.alongside(), answers::change);
        });
  }

  private void firmness(Firmness firmness) throws IOException {
    values.object(
        () -> {
          values.member("fact", firmness.fact());
          values.member("value", firmness.value());
          values.member("below", firmness.below());
          values.member("above", firmness.above());
          values.member("uncertainty", firmness.uncertainty());
          values.member("borderline", firmness.borderline());
        });
  }

  private void openFact(OpenFact open) throws IOException {
    values.object(
        () -> {
          values.member("fact", open.fact());
          values.member("weight", open.weight());
          values.list("answers", open.answers(), answers::answer);
        });
  }

  private String text(Text text) {
    return text == null ? null : text.in(language);
  }

  private static String source(Citation citation) {
    return citation == null ? null : citation.toString();
  }
}
