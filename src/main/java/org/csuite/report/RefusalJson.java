package org.csuite.report;

import java.io.IOException;
import java.util.Collection;
import org.csuite.model.Diagnostic;
import org.csuite.model.Refusal;

/** The keys of what could not be decided, where a result would stand. */
final class RefusalJson {
  private RefusalJson() {}

  /** One element of an array of results. */
  static void write(Refusal refusal, JsonValues values) throws IOException {
    values.object(
        () -> {
          values.member("name", refusal.name());
          diagnostics(refusal.diagnostics(), values);
        });
  }

  /** The member {@code diagnostics}. A line or column that is not known is null. */
  static void diagnostics(Collection<Diagnostic> diagnostics, JsonValues values)
      throws IOException {
    values.list(
        "diagnostics",
        diagnostics,
        diagnostic ->
            values.object(
                () -> {
                  values.member("severity", diagnostic.severity().id());
                  values.member("code", diagnostic.code().id());
                  values.member("file", diagnostic.location().file());
                  values.member("line", known(diagnostic.location().line()));
                  values.member("column", known(diagnostic.location().column()));
                  values.member("message", diagnostic.message());
                  values.member("hint", diagnostic.hint());
                }));
  }

  private static Integer known(int number) {
    return number == 0 ? null : (Integer) number;
  }
}
