package org.csuite.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.csuite.input.SourceText;
import org.csuite.input.ValueReader;
import org.csuite.input.YamlNode;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlReader;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Source;
import org.csuite.model.Values;
import org.csuite.model.WordList;

/**
 * Reads the bibliography, {@code sources.yaml}: key, then author, year, title, where, confidence.
 */
final class SourcesReader {
  private static final Values CONFIDENCE =
      new WordList(
          "confidence", List.of("verified", "secondary", "unverified", "judgement"), List.of());

  private final ValueReader values;

  private SourcesReader(List<Diagnostic> diagnostics) {
    this.values = new ValueReader(diagnostics);
  }

  static Map<String, Source> read(SourceText source, List<Diagnostic> diagnostics) {
    Map<String, Source> sources = new LinkedHashMap<>();
    SourcesReader reader = new SourcesReader(diagnostics);
    for (YamlNode document : new YamlReader(source, diagnostics).documents()) {
      for (Entry entry : reader.values.entries(document, "sources.yaml")) {
        sources.put(entry.key().text(), reader.source(entry));
      }
    }
    return sources;
  }

  private Source source(Entry entry) {
    String[] texts = new String[4];
    Integer[] year = new Integer[1];
    Map<String, Consumer<Entry>> keys = new LinkedHashMap<>();
    keys.put("author", e -> texts[0] = values.text(e));
    keys.put("year", e -> year[0] = values.integer(e));
    keys.put("title", e -> texts[1] = values.text(e));
    keys.put("where", e -> texts[2] = values.text(e));
    keys.put("confidence", e -> texts[3] = values.word(e.value(), CONFIDENCE, Code.UNKNOWN_VALUE));
    values.mapping(entry.value(), "a source", keys);
    if (entry.value() instanceof YamlNode.Mapping mapping) {
      for (String key : List.of("author", "year", "title", "confidence")) {
        if (!mapping.entries().containsKey(key)) {
          values.report(
              entry
                  .key()
                  .place()
                  .error(
                      Code.MISSING_KEY,
                      "The source '" + entry.key().text() + "' needs '" + key + "'.",
                      null));
        }
      }
    }
    return new Source(
        entry.key().text(),
        texts[0],
        year[0] == null ? 0 : year[0],
        texts[1],
        texts[2],
        texts[3] == null ? "unverified" : texts[3],
        entry.key().place().location());
  }
}
