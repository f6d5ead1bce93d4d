package org.csuite;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csuite.model.Catalogue;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.Vocabulary;

/** Companies as the table that a batch reads: a column for each fact that is given. */
public final class CompanyTable {
  private CompanyTable() {}

  /** Writes companies; an empty list cannot be told from one that is not known. */
  public static void write(Path file, Vocabulary vocabulary, Stream<Company> companies)
      throws IOException {
    List<FactDefinition> facts =
        vocabulary.facts().stream().filter(fact -> !fact.isDerived()).toList();
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(facts.stream().map(FactDefinition::name).collect(Collectors.joining(",")));
      out.write('\n');
      companies.forEachOrdered(
          company -> {
            try {
              out.write(
                  facts.stream()
                      .map(fact -> cell(company.get(fact)))
                      .collect(Collectors.joining(",")));
              out.write('\n');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  /** Reads companies; names of facts are the header, and other columns are left out. */
  public static List<Company> read(Path file, Vocabulary vocabulary) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().map(row -> company(row, vocabulary)).toList();
    }
  }

  private static Company company(NamedCsvRecord row, Vocabulary vocabulary) {
    Object[] values = new Object[vocabulary.facts().size()];
    row.getFieldsAsMap()
        .forEach(
            (column, text) -> {
              FactDefinition fact = vocabulary.fact(column);
              if (fact != null && !text.isEmpty()) {
                values[fact.index()] = value(fact, text);
              }
            });
    return new Company(values, new BitSet());
  }

  private static Object value(FactDefinition fact, String text) {
    return switch (fact.kind()) {
      case TEXT -> text;
      case LIST -> Catalogue.words(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case INTEGER -> Integer.valueOf(text);
      case NUMBER -> Double.valueOf(text);
    };
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> words) {
      return words.stream().map(Object::toString).collect(Collectors.joining("|"));
    }
    String text = value instanceof Double number ? decimal(number) : value.toString();
    return text.matches(".*[\",\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** A number whose point cannot be taken for one that divides thousands. */
  private static String decimal(double number) {
    String text = BigDecimal.valueOf(number).toPlainString();
    return text.matches(".*\\.\\d{3}") ? text + "0" : text;
  }
}
