package org.csuite.rulebook.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.csuite.input.SourceText;
import org.csuite.input.ValueReader;
import org.csuite.input.YamlNode;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlReader;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Source;
import org.csuite.model.Text;
import org.csuite.model.Values;
import org.csuite.model.WordList;

/**
 * Reads the bibliography, {@code sources.yaml}: key, then author, year, title, where, confidence;
 * texts in French, and French names of places, where they differ.
 */
final class SourcesReader {
  private static final Values CONFIDENCE =
      new WordList(
          "confidence", List.of("verified", "secondary", "unverified", "judgement"), List.of());

  private static final List<String> TEXTS = List.of("author", "title", "where");
  private static final String FRENCH = "_fr";

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
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> places = new LinkedHashMap<>();
    Integer[] year = new Integer[1];
    Map<String, Consumer<Entry>> keys = new LinkedHashMap<>();
    for (String key : TEXTS) {
      keys.put(key, e -> texts.put(key, values.text(e)));
      keys.put(key + FRENCH, e -> texts.put(key + FRENCH, values.text(e)));
    }
    keys.put("year", e -> year[0] = values.integer(e));
    keys.put(
        "confidence",
        e -> texts.put(e.key().text(), values.word(e.value(), CONFIDENCE, Code.UNKNOWN_VALUE)));
    keys.put(
        "places" + FRENCH,
        e ->
            values
                .entries(e.value(), "places_fr")
                .forEach(place -> places.put(place.key().text(), values.text(place))));
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
                      "Maybe add it, as the other sources have it."));
        }
      }
    }
    return new Source(
        entry.key().text(),
        both(texts, "author"),
        year[0] == null ? 0 : year[0],
        both(texts, "title"),
        both(texts, "where"),
        places,
        Objects.requireNonNullElse(texts.get("confidence"), "unverified"),
        entry.key().place().location());
  }

  /** A text in both languages, the same where there is no French one; null without any. */
  private static Text both(Map<String, String> texts, String key) {
    String english = texts.get(key);
    return english == null ? null : new Text(english, texts.getOrDefault(key + FRENCH, english));
  }
}
