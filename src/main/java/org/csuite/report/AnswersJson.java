package org.csuite.report;

import java.io.IOException;
import java.util.List;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.OutcomeDiff;

/** In JSON: decisions that differ, and the values of an unknown fact that make them so. */
final class AnswersJson {
  private final JsonValues json;

  AnswersJson(JsonValues json) {
    this.json = json;
  }

  /** Values that lead to the same decisions. */
  void answer(OpenFact.Answer answer) throws IOException {
    json.object(
        () -> {
          json.member("from", answer.from());
          json.member("to", answer.to());
          json.member("words", answer.words() == null ? List.of() : answer.words());
          json.list("changes", answer.changes(), this::change);
        });
  }

  /** A decision that differs. */
  void change(OutcomeDiff.Change change) throws IOException {
    json.object(
        () -> {
          json.member("question", change.question().toString());
          json.member("from", change.from());
          json.member("to", change.to());
        });
  }
}
