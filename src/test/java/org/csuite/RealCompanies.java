package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
  private static final Path TABLE =
      PROJECT.toAbsolutePath().resolve("../shared/data/fortune500-2019.csv").normalize();

  private RealCompanies() {}

  /** Whether the table of 500 companies is beside the project. */
  static boolean areThere() {
    return Files.exists(TABLE);
  }

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

  /** The 500 largest US companies of 2019 by revenue. */
  static List<Scenario> ofFortune500(RuleBook book) throws IOException {
    Map<List<String>, String> sectors = new HashMap<>();
    for (NamedCsvRecord row : rows(RESOURCES.resolve("fortune-sectors.csv"))) {
      sectors.put(
          List.of(row.getField("sector"), row.getField("industry"), row.getField("company")),
          row.getField("id"));
    }
    List<Map<String, String>> companies = new ArrayList<>();
    for (NamedCsvRecord row : rows(TABLE)) {
      String name = row.getField("company");
      String sector = row.getField("sector");
      String industry = row.getField("industry");
      String ours =
          sectors.getOrDefault(
              List.of(sector, industry, name), sectors.get(List.of(sector, industry, "")));
      assertThat(ours).as("sector of %s (%s, %s)", name, sector, industry).isNotNull();
      companies.add(
          Map.of(
              "name",
              name,
              "country",
              "US",
              "sector",
              ours,
              "headcount",
              row.getField("employees"),
              "revenue",
              dollars(row.getField("revenue_usd_million")),
              "currency",
              "USD"));
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

  private static String dollars(String millions) {
    return new BigDecimal(millions).movePointRight(6).setScale(0).toPlainString();
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
