package org.csuite.rulebook.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csuite.input.Nearest;
import org.csuite.input.Place;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Vocabulary;

/** Reads which statements of {@link Vocabulary#STATEMENTS} a rule or a row carries. */
final class StatementReader {
  private final Set<String> known;
  private final List<Diagnostic> diagnostics;

  StatementReader(Vocabulary vocabulary, List<Diagnostic> diagnostics) {
    this.known = vocabulary.statements().entries().keySet();
    this.diagnostics = diagnostics;
  }

  /** Ids joined by {@code ,} or {@code |}; none when the text is empty. */
  Set<String> read(String text, Place place) {
    if (text.isBlank()) {
      return Set.of();
    }
    Set<String> ids = new LinkedHashSet<>();
    for (String id : text.strip().split("\\s*[,|]\\s*")) {
      if (known.contains(id)) {
        ids.add(id);
      } else if (!id.isEmpty()) {
        diagnostics.add(
            place.error(
                Code.UNKNOWN_VALUE,
                "There is no statement '" + id + "' in " + Vocabulary.STATEMENTS + ".",
                Nearest.hint(id, known)));
      }
    }
    return ids;
  }
}
