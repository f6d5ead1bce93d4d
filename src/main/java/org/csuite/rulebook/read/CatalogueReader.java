package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.input.Dates;
import org.csuite.input.SourceText;
import org.csuite.model.Catalogue;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.ExchangeRates;

/** Reads a file of {@code catalogue/}: one line an entry, its id first. */
final class CatalogueReader {
  private static final String FOLDER = "catalogue/";

  private static final List<String> OF_ALIASES = List.of("kind", "alias", "id");

  private CatalogueReader() {}

  static boolean isCatalogue(String file) {
    return file.startsWith(FOLDER) && file.endsWith(".csv");
  }

  static Catalogue read(String file, SourceText source, CsvText csv, List<Diagnostic> diagnostics) {
    List<String> columns = csv.header().stream().map(CsvText.Cell::text).toList();
    if (file.equals(Vocabulary.ALIASES)) {
      return aliases(source, csv, columns, diagnostics);
    }
    if (columns.isEmpty() || !columns.get(0).equals("id")) {
      diagnostics.add(
          source
              .place(1, 1, 1)
              .error(
                  Code.MISSING_COLUMN,
                  "The first column of a catalogue must be 'id'.",
                  "Maybe add it, or move it to the front."));
    }
    Map<String, Catalogue.Entry> entries = new LinkedHashMap<>();
    for (CsvText.Line line : csv.lines()) {
      CsvText.Cell id = line.cells().get(0);
      Map<String, String> cells = cells(line, columns);
      if (file.equals(Vocabulary.EXCHANGE_RATES)) {
        checkDate(line, columns, diagnostics);
      }
      if (id.isEmpty()) {
        diagnostics.add(
            id.place()
                .error(
                    Code.WRONG_ROW,
                    "The entry has no id.",
                    "Maybe write one in its first cell, or delete the line."));
      } else if (entries.put(id.text(), new Catalogue.Entry(id.text(), cells)) != null) {
        diagnostics.add(
            id.place()
                .error(
                    Code.DUPLICATE_NAME,
                    "'" + id.text() + "' stands twice.",
                    "Maybe delete one line."));
      }
    }
    return new Catalogue(file, noun(file), new ArrayList<>(columns), entries);
  }

  private static void checkDate(
      CsvText.Line line, List<String> columns, List<Diagnostic> diagnostics) {
    int column = columns.indexOf(ExchangeRates.DATE);
    CsvText.Cell date = column < 0 ? null : line.cells().get(column);
    String hint = date == null || date.isEmpty() ? null : Dates.hint(date.text());
    if (hint != null) {
      String message = "A rate has the date of its day, but '" + date.text() + "' is none.";
      diagnostics.add(date.place().error(Code.WRONG_TYPE, message, hint));
    }
  }

  private static Map<String, String> cells(CsvText.Line line, List<String> columns) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!line.cells().get(i).isEmpty()) {
        cells.put(columns.get(i), line.cells().get(i).text());
      }
    }
    return cells;
  }

  /** A line a name: the same one may mean several things, as a code a country and a fact. */
  private static Catalogue aliases(
      SourceText source, CsvText csv, List<String> columns, List<Diagnostic> diagnostics) {
    if (!columns.containsAll(OF_ALIASES)) {
      diagnostics.add(
          source
              .place(1, 1, 1)
              .error(
                  Code.MISSING_COLUMN,
                  "The names of others need the columns " + String.join(", ", OF_ALIASES) + ".",
                  "Maybe " + String.join(",", OF_ALIASES) + ",source."));
      return new Catalogue(Vocabulary.ALIASES, "alias", columns, Map.of());
    }
    Map<String, Catalogue.Entry> entries = new LinkedHashMap<>();
    for (CsvText.Line line : csv.lines()) {
      Map<String, String> cells = cells(line, columns);
      String key = cells.get("kind") + ":" + cells.get("alias");
      CsvText.Cell first = line.cells().get(0);
      if (!cells.keySet().containsAll(OF_ALIASES)) {
        diagnostics.add(
            first
                .place()
                .error(
                    Code.WRONG_ROW,
                    "The line lacks one of: " + String.join(", ", OF_ALIASES) + ".",
                    "Maybe complete it, or delete it."));
      } else if (entries.put(key, new Catalogue.Entry(key, cells)) != null) {
        diagnostics.add(
            first
                .place()
                .error(
                    Code.DUPLICATE_NAME, "'" + key + "' stands twice.", "Maybe delete one line."));
      }
    }
    return new Catalogue(Vocabulary.ALIASES, "alias", columns, entries);
  }

  /** {@code role} of {@code catalogue/roles.csv}, {@code country} of {@code countries.csv}. */
  private static String noun(String file) {
    String plural =
        file.substring(FOLDER.length(), file.length() - ".csv".length()).replace('-', ' ');
    if (plural.equals("exchange rates")) {
      return "currency";
    }
    return plural.endsWith("ies")
        ? plural.substring(0, plural.length() - 3) + "y"
        : plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }
}
