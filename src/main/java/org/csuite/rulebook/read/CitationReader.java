package org.csuite.rulebook.read;

import java.util.List;
import java.util.Map;
import org.csuite.input.Nearest;
import org.csuite.input.Place;
import org.csuite.model.Citation;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Source;

/** Reads citations: a key of the bibliography, then where in the source. */
final class CitationReader {
  private final Map<String, Source> sources;
  private final boolean complete;
  private final List<Diagnostic> diagnostics;

  /**
   * Reads citations of the given sources.
   *
   * @param complete whether these are all; otherwise a source that is not among them is not
   *     reported
   */
  CitationReader(Map<String, Source> sources, boolean complete, List<Diagnostic> diagnostics) {
    this.sources = sources;
    this.complete = complete;
    this.diagnostics = diagnostics;
  }

  /** {@code key} or {@code key, place in it}. */
  Citation read(String text, Place place) {
    int comma = text.indexOf(',');
    String key = (comma < 0 ? text : text.substring(0, comma)).strip();
    Source source = sources.get(key);
    if (source == null && !complete) {
      return new Citation(key, "", "unverified");
    }
    if (source == null) {
      diagnostics.add(
          place.error(
              Code.UNKNOWN_SOURCE,
              "There is no source '" + key + "' in sources.yaml.",
              Nearest.hint(key, sources.keySet())));
      return new Citation(key, "", "unverified");
    }
    return new Citation(
        key, comma < 0 ? "" : text.substring(comma + 1).strip(), source.confidence());
  }
}
