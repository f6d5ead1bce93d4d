package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.input.ScenarioReader;
import org.csuite.input.SourceText;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;

/** Companies with public figures, as scenarios. */
final class RealCompanies {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));
  private static final Path RESOURCES = PROJECT.resolve("src/test/resources");

  private RealCompanies() {}

  /** The project's own table. */
  static List<Scenario> ofProject(RuleBook book) throws IOException {
    List<Map<String, String>> companies = new ArrayList<>();
    for (NamedCsvRecord row : rows(RESOURCES.resolve("companies.csv"))) {
      Map<String, String> facts = new LinkedHashMap<>(row.getFieldsAsMap());
      facts.remove("source");
      companies.add(facts);
    }
    return scenarios(companies, book);
  }

  private static List<Scenario> scenarios(List<Map<String, String>> companies, RuleBook book) {
    ScenarioReader reader =
        new ScenarioReader(book.vocabulary(), ScenarioReader.Form.SCENARIOS, book.names());
    ScenarioReader.Reading reading = reader.read(SourceText.of("companies.yaml", yaml(companies)));
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.scenarios()).hasSameSizeAs(companies);
    return reading.scenarios();
  }

  private static List<NamedCsvRecord> rows(Path table) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
      return reader.stream().toList();
    }
  }

  private static String yaml(List<Map<String, String>> companies) {
    StringBuilder yaml = new StringBuilder();
    for (Map<String, String> company : companies) {
      yaml.append("- name: ").append(quoted(company.get("name"))).append("\n  company:\n");
      company.forEach(
          (fact, value) -> {
            if (!value.isEmpty()) {
              yaml.append("    ").append(fact).append(": ").append(quoted(value)).append('\n');
            }
          });
    }
    return yaml.toString();
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
