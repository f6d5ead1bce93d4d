package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csuite.cli.Run.csuite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csuite.RuleCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the tool knows is changed in the rule folder alone: a fact, a role, a duty and a sector
 * more.
 */
class VocabularyAsDataTest {
  private static final String RULE =
      """
      package rules;
      global org.csuite.engine.Conclusions conclude;

      rule "%s"
          @why( "%s" )
          @why_fr( "%s" )
          @source( "judgement" )
          ruleflow-group "%s"
      when
          %s
      then
          conclude.%s;
      end
      """;

  @TempDir Path folder;

  private String rule(String name, String phase, String condition, String consequence) {
    return RULE.formatted(name, "A reason.", "Une raison.", phase, condition, consequence);
  }

  @Test
  void aFactARoleADutyAndASectorAreAddedWithoutTouchingJava() throws IOException {
    Path rules =
        RuleCopy.ofShipped(folder.resolve("rules"))
            .replace(
                "facts.drl",
                "    name : String",
                "    emissions : Double @unit( \"tonnes\" ) @range( \"0..\" )\n"
                    + "        @label( \"emissions\" ) @label_fr( \"émissions\" )\n"
                    + "        @ask( \"How many tonnes are emitted a year?\" )\n"
                    + "        @ask_fr( \"Combien de tonnes sont émises par an ?\" )\n\n"
                    + "    name : String")
            .append(
                "catalogue/roles.csv",
                line(
                    "catalogue/roles.csv",
                    "CSUO",
                    "Chief Sustainability Officer",
                    "directeur du développement durable"))
            .append(
                "catalogue/duties.csv",
                line("catalogue/duties.csv", "carbon-report", "Carbon report", "bilan carbone"))
            .append(
                "catalogue/sectors.csv",
                line("catalogue/sectors.csv", "cement", "Cement", "ciment"))
            .write(
                "roles/emissions.drl",
                rule(
                    "csuo-when-much-is-emitted",
                    "roles",
                    "Company( sector == \"cement\", emissions >= 25000 )",
                    "advise( \"CSUO\", 0.7 )"))
            .write(
                "duties/carbon.drl",
                rule(
                    "csuo-reports-carbon",
                    "duties",
                    "Staffed( role == \"CSUO\", staffed == true )",
                    "assign( \"carbon-report\", \"CSUO\" )"))
            .write(
                "reporting/csuo.drl",
                rule(
                    "csuo-reports-to-the-top",
                    "reporting",
                    "Staffed( role == \"CSUO\", staffed == true )",
                    "report( \"CSUO\", \"CEO\" )"))
            .folder();
    Path scenario = folder.resolve("cement.yaml");
    Files.writeString(
        scenario,
        """
        name: A cement maker
        company: {country: FR, sector: cement, headcount: 900, emissions: 25k}
        expect:
          roles: {CSUO: recommended}
          duties: {carbon-report: CSUO}
          lines: {CSUO: CEO}
          fired: [csuo-when-much-is-emitted]
        """);

    Run test = csuite("test", scenario, "--rules", rules);
    assertThat(test.out()).contains("1 passed, 0 failed");
    assertThat(test.code()).isZero();

    Run run = csuite("run", scenario, "--rules", rules, "--lang", "fr");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("émissions", "ciment", "CSUO", "ilan carbone");

    Files.writeString(scenario, Files.readString(scenario).replace("25k", "24_999"));
    assertThat(csuite("test", scenario, "--rules", rules).code()).isEqualTo(3);
  }

  /** A line of a catalogue with an id, two names and empty cells, but for the source. */
  private static String line(String file, String id, String name, String nameFr)
      throws IOException {
    String header = Files.readAllLines(Run.RULES.resolve(file)).get(0);
    StringBuilder line = new StringBuilder();
    for (String column : header.split(",")) {
      line.append(line.isEmpty() ? "" : ",")
          .append(
              switch (column) {
                case "id" -> id;
                case "name" -> name;
                case "name_fr" -> nameFr;
                case "source" -> "judgement";
                default -> "";
              });
    }
    return line.append('\n').toString();
  }
}
