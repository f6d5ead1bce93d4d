package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.csuite.report.SweepJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sweep}, from outside. */
class SweepCommandTest {
  private static final Path STARTUP = Run.PROJECT.resolve("scenarios/startups/five-people.yaml");

  @Test
  void tellsWhereDecisionsChange() {
    Run run = Run.csuite("sweep", STARTUP, "--vary", "headcount=5..5000").done();

    // a works council from 11 people, Code du travail L2311-2
    assertThat(run.out())
        .contains("(the scenario)  to staff: CEO, CTO")
        .contains("11\u00A0people", "finding works-council (CEO) appears");
  }

  @Test
  void speaksFrench() {
    Run run = Run.csuite("sweep", STARTUP, "--vary", "headcount=5..5000", "--lang", "fr").done();

    assertThat(run.out()).contains("(le scénario)", "pourvoir", "DG, directeur technique");
  }

  @Test
  void drawsAMapOfTwoFactsWithTheScenarioMarked() {
    Run run =
        Run.csuite("sweep", STARTUP, "--vary", "headcount=5..5000", "--vary", "revenue=1e5..1e9")
            .done();

    assertThat(run.out()).contains("[A]", "Who is staffed where", "A  to staff: CEO, CTO");
  }

  @Test
  void looksAtTheDecisionsAskedForAlone() {
    Run run =
        Run.csuite("sweep", STARTUP, "--vary", "sector=retail,software", "--decision", "CTO,CIO")
            .done();

    assertThat(run.out())
        .contains("Software (the scenario)  CTO recommended; CIO not advised")
        .doesNotContain("CFO");
  }

  @Test
  void writesALineForEachInterval() {
    Run run =
        Run.csuite(
                "sweep",
                STARTUP,
                "--vary",
                "headcount=5..5000",
                "--format",
                "csv",
                "--decision",
                "CFO")
            .done();

    assertThat(run.out().lines())
        .containsExactly(
            "headcount.from,headcount.to,headcount,role:CFO",
            "5,49,31,not-advised",
            "50,99,74,optional",
            "100,5000,2200,recommended");
  }

  @Test
  void itsJsonMeetsTheSchema() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SweepJson.schema(), InputFormat.JSON);
    Run map =
        Run.csuite(
                "sweep",
                STARTUP,
                "--format",
                "json",
                "--vary",
                "headcount=5..5000",
                "--vary",
                "sector=retail,software")
            .done();
    Run lists = Run.csuite("sweep", STARTUP, "--format", "json", "--vary", "activities").done();

    assertThat(schema.validate(map.out(), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(lists.out(), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "headcont=5..10 | 'headcont' is not a fact of Company. | Maybe you meant 'headcount'.",
        "headcount=5000..5 | 'headcount=5000..5' goes downwards. | Maybe headcount=5..5000.",
        "headcount=5..5 | holds no more than one value | Maybe headcount=5..5000.",
        "headcount= | 'headcount=' is no range. | Maybe headcount=5..5000.",
        "headcount=5 | 'headcount=5' is no range. | Maybe headcount=5..5000.",
        "headcount=x..10 | 'headcount' needs | Maybe",
        "headcount=-5..10 | 'headcount' is -5, | but goes from 0",
        "revenue | 'revenue' has no end of its own. | Maybe revenue=1e6..1e9.",
        "revenueEur=1..2 | cannot vary: the rule book works it out | Maybe vary a fact it is",
        "name=a,b | 'name' cannot vary | no rule tells texts apart",
        "sector=retail,sofware | 'sofware' is not a known sector. | Maybe you meant 'software'.",
        "sector=retail | holds no more than one value | Maybe sector alone",
        "listed=yes,maybe | 'listed' needs true or false | Maybe leave it out"
      })
  void saysWhatIsWrongWithARange(String range, String message, String hint) {
    Run run = Run.csuite("sweep", STARTUP, "--vary", range).refused();

    assertThat(run.err()).contains(message, hint);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sweep scenarios/startups/five-people.yaml --vary sector | text, csv, json, html, svg, png",
        "compare scenarios/definition | text, json, html",
        "plan scenarios/startups/growth-plan.yaml | text, json, svg, png"
      })
  void listsTheFormatsThereAre(String command, String formats) {
    Object[] arguments =
        Stream.concat(
                Stream.of(command.split(" "))
                    .map(word -> word.startsWith("scenarios/") ? Run.PROJECT.resolve(word) : word),
                Stream.of("--format", "pdf"))
            .toArray();
    assertThat(Run.csuite(arguments).refused().err()).contains("'pdf' is none of: " + formats);
  }

  @Test
  void tellsAllMistakesAtOnce() {
    Run run =
        Run.csuite(
                "sweep",
                STARTUP,
                "--vary",
                "headcount=9..9",
                "--vary",
                "listed",
                "--vary",
                "listed",
                "--decision",
                "CTOO")
            .refused();

    assertThat(run.err())
        .contains("holds no more than one value", "'listed' is to vary twice.", "at most two facts")
        .contains("Maybe you meant 'COO'.");
  }
}
