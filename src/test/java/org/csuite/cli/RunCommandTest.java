package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private static final String VENDOR =
      """
      name: Vendor
      company: {country: FR, sector: software, headcount: 40, sellsTechnology: true}
      """;
  private static final String BAKERY =
      """
      name: Bakery
      company: {country: FR, sector: food, headcount: 12}
      """;
  private static final String BROKEN =
      """
      name: Broken
      company: {sektor: food, headcount: many}
      """;

  @TempDir Path folder;
  private Path vendor;
  private Path bakery;

  @Test
  void takesTheRowsOfATableForScenarios() throws IOException {
    Path table = folder.resolve("companies.csv");
    Files.writeString(
        table,
        "name,headcount,sector,source,colour\nShop,40,retail,a report,red\nB,few,retail,,\n");
    Run run = Run.csuite("run", table).refused();

    assertThat(run.out()).contains("Shop (a report)", "Retail trade");
    assertThat(run.err())
        .contains(table + ":3: column 'headcount': 'headcount' needs a number, but 'few' is none.");

    Files.writeString(table, "name,headcuont,sector\nShop,40,retail\n");
    assertThat(Run.csuite("run", table).refused().err())
        .contains(table + ":1: 'headcuont' is not a fact of Company. Maybe you meant 'headcount'.");
  }

  @BeforeEach
  void writeScenarios() {
    vendor = Run.write(folder.resolve("good/vendor.yaml"), VENDOR);
    bakery = Run.write(folder.resolve("good/small/bakery.yaml"), BAKERY);
  }

  @Test
  void reportsOneScenarioAsText() {
    Run run = Run.csuite("run", vendor).done();

    assertThat(run.out()).contains("Vendor").contains("CEO").doesNotContain("\u001b");
  }

  @Test
  void reportsSeveralScenariosAndThenTheirSummary() {
    Run run = Run.csuite("run", bakery, vendor).done();

    assertThat(run.out()).endsWith("2 scenarios\n");
    assertThat(run.out().indexOf("Bakery")).isLessThan(run.out().indexOf("Vendor"));
  }

  @Test
  void goesThroughFoldersInOrderOfNames() throws JsonProcessingException {
    Run run = Run.csuite("run", folder.resolve("good"), "--format", "json").done();

    assertThat(json(run).findValuesAsText("name")).startsWith("Bakery");
    assertThat(json(run)).hasSize(2);
  }

  @Test
  void namesTheGroupThatACompanyBelongsTo() {
    Run run =
        Run.csuite("run", Run.PROJECT.resolve("scenarios/industry/group-and-subsidiary.yaml"))
            .done();

    assertThat(run.out()).containsOnlyOnce("group: Groupe Valmont");
  }

  @Test
  void readsStandardInput() {
    Run run = Run.withInput(VENDOR, "run", "-").done();

    assertThat(run.out()).contains("Vendor");
  }

  @Test
  void readsJsonWithTabsFromStandardInput() {
    Run run =
        Run.withInput(
            "{\n\t\"name\": \"Shop\",\n\t\"company\": {\"sector\": \"retail\"}\n}\n", "run", "-");

    assertThat(run.done().out()).contains("Shop");
  }

  @Test
  void writesOneJsonArrayAlsoForOneScenario() throws JsonProcessingException {
    JsonNode outcomes = json(Run.csuite("run", vendor, "--format", "json").done());

    assertThat(outcomes.isArray()).isTrue();
    assertThat(outcomes).hasSize(1);
    assertThat(outcomes.get(0).get("name").asText()).isEqualTo("Vendor");
  }

  @Test
  void writesJsonOfEveryShippedScenarioAsItsSchemaSays() {
    Run run = Run.csuite("run", Run.PROJECT.resolve("scenarios"), "--format", "json").done();
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Run.csuite("schema", "outcome").done().out(), InputFormat.JSON);

    assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void goesOnAfterAScenarioThatCannotBeRead() throws JsonProcessingException {
    Path broken = Run.write(folder.resolve("broken.yaml"), BROKEN);

    Run run =
        Run.csuite("run", broken, vendor, folder.resolve("missing.yaml"), "--format", "json")
            .refused();

    assertThat(json(run)).hasSize(3);
    assertThat(json(run).findValuesAsText("name")).startsWith("Broken").endsWith("missing.yaml");
    assertThat(run.err())
        .contains(broken + ":2:11: error[unknown-fact]: 'sektor' is not a fact of Company.")
        .contains("Maybe you meant 'sector'.")
        .contains("error[wrong-type]")
        .contains("error[missing-file]")
        .endsWith("3 errors\n");
  }

  @Test
  void writesAnArrayAlsoWhenNothingCanBeRead() throws JsonProcessingException {
    Run run = Run.csuite("run", folder.resolve("missing.yaml"), "--format", "json").refused();

    assertThat(json(run)).hasSize(1);
    assertThat(json(run).at("/0/diagnostics/0/code").asText()).isEqualTo("missing-file");
  }

  @Test
  void saysThatAFolderHoldsNoScenario() {
    Run run = Run.csuite("run", Run.write(folder.resolve("empty/notes.txt"), "-").getParent());

    assertThat(run.refused().err()).contains("error[no-scenario]");
  }

  @Test
  void picksScenariosByName() throws JsonProcessingException {
    Run run = Run.csuite("run", folder.resolve("good"), "--only", "vendor", "--format=json").done();

    assertThat(json(run)).hasSize(1);
    assertThat(json(run).get(0).get("name").asText()).isEqualTo("Vendor");
  }

  @Test
  void suggestsTheNearestNameWhereNoScenarioHasTheOneWanted() {
    Run run = Run.csuite("run", folder.resolve("good"), "--only", "Vendors").refused();

    assertThat(run.err()).contains("No scenario is called 'Vendors'.", "Maybe you meant 'Vendor'.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void namesTheScenariosThereAreWhereNoNameIsNear() {
    Run run = Run.csuite("run", folder.resolve("good"), "--only", "Observatory").refused();

    assertThat(run.err()).contains("Maybe one of: Bakery, Vendor.");
  }

  @Test
  void printsTheSummaryAloneWhenQuiet() {
    Run run = Run.csuite("run", folder.resolve("good"), "--quiet").done();

    assertThat(run.out()).endsWith("2 scenarios\n");
    assertThat(run.out().lines().count()).isLessThan(20);
  }

  @Test
  void speaksFrench() {
    assertThat(Run.csuite("run", vendor, "--lang", "fr").done().out())
        .isNotEqualTo(Run.csuite("run", vendor, "--lang", "en").done().out())
        .contains("directeur");
  }

  @Test
  void coloursWhenAsked() {
    assertThat(Run.csuite("run", vendor, "--color", "always").done().out()).contains("\u001b[");
  }

  @Test
  void takesAnEmptyNameForAMistake() {
    assertThat(Run.csuite("run", "").refused().err()).contains("The name of a file is empty.");
    assertThat(Run.csuite("run", vendor, "--rules", "").refused().err())
        .contains("--rules needs the folder of a rule book");
  }

  @Test
  void refusesARuleFolderThatIsNotThere() {
    Run run = Run.csuite("run", vendor, "--rules", folder.resolve("nowhere")).refused();

    assertThat(run.err()).contains("error[missing-file]: There is no folder '");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesAFileAsRuleFolder() {
    assertThat(Run.csuite("run", vendor, "--rules", vendor).refused().err())
        .contains("is a file; --rules needs the folder of a rule book.");
  }

  @Test
  void findsTheRuleBookBesideTheFolderGiven() {
    assertThat(Run.csuite("run", vendor, "--rules", Run.PROJECT).refused().err())
        .contains("it has no facts.drl", "Maybe you meant '" + Run.RULES + "'.");
    assertThat(Run.csuite("run", vendor, "--rules", Run.RULES.resolve("catalogue")).refused().err())
        .contains("Maybe you meant the folder above.");
    assertThat(Run.csuite("run", vendor, "--rules", folder).refused().err())
        .contains("A rule book has facts.drl, catalogue/ and a folder a question.");
  }

  @Test
  void runsNothingWithARuleBookThatHasErrors() {
    Path rules = Run.copy(Run.RULES, folder.resolve("rules"));
    Run.write(rules.resolve("roles/first.drl"), "package rules;\nrule \"first\"\nwhen\n");
    Run.write(rules.resolve("roles/second.drl"), "package rules;\nrule “second”\n");

    Run run = Run.csuite("run", vendor, "--rules", rules).refused();

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("first.drl:", "second.drl:");
  }

  @Test
  void decidesByTheRulesAsTheyAreNow() {
    Path rules = Run.copy(Run.RULES, folder.resolve("rules"));
    Path rule = rules.resolve("roles/own.drl");
    String text =
        """
        package rules;
        global org.csuite.engine.Conclusions conclude;

        rule "own-data-officer"
            @why( "We want one." ) @why_fr( "Nous en voulons un." ) @source( "judgement" )
            ruleflow-group "roles"
        when
            Company( headcount >= 30 )
        then
            conclude.require( "CDO" );
        end
        """;

    Run.write(rule, text);
    assertThat(Run.csuite("run", vendor, "--rules", rules).done().out()).contains("We want one.");
    Run.write(rule, text.replace("30", "41"));
    assertThat(Run.csuite("run", vendor, "--rules", rules).done().out())
        .doesNotContain("We want one.");
  }

  @Test
  void suggestsTheOptionThatMayBeMeant() {
    assertThat(Run.csuite("run", vendor, "--fromat", "json").refused().err())
        .contains("Unknown option: '--fromat'", "Maybe you meant '--format'.", "csuite run --help");
    assertThat(Run.csuite("run", vendor, "--format", "jsn").refused().err())
        .contains("'jsn' is none of: text, json,");
    assertThat(Run.csuite("run", vendor, "--lang", "de").refused().err())
        .contains("'de' is none of: en, fr.");
  }

  private static JsonNode json(Run run) throws JsonProcessingException {
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void writesAChartToAFile() throws IOException {
    Path chart = folder.resolve("chart.svg");

    Run run = Run.csuite("run", vendor, "--format", "svg", "-o", chart).done();

    assertThat(run.out()).isEmpty();
    assertThat(chart).content().startsWith("<svg").contains(">CTO</text>");
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
  }

  @Test
  void keepsAFileThatExistsUnlessForced() {
    Path kept = Run.write(folder.resolve("kept.md"), "mine");

    Run refused = Run.csuite("run", vendor, "--output", kept).refused();
    assertThat(refused.err()).contains("kept.md' exists").contains("--force");
    assertThat(kept).hasContent("mine");

    Run.csuite("run", vendor, "--output", kept, "--force").done();
    assertThat(kept).content().contains("Vendor").doesNotContain("mine");
  }

  @Test
  void writesNoFileOfNothing() {
    Path file = folder.resolve("none.svg");
    Path broken = Run.write(folder.resolve("broken.yaml"), BROKEN);

    Run.csuite("run", broken, "--format", "svg", "-o", file).refused();

    assertThat(file).doesNotExist();
  }

  @Test
  void saysWhereAFileCannotBeWritten() {
    assertThat(Run.csuite("run", vendor, "-o", folder.resolve("no/such.txt")).refused().err())
        .contains("There is no folder");
    assertThat(Run.csuite("run", vendor, "-o", folder).refused().err()).contains("is a folder");
  }

  @Test
  void listsTheFormatsWhenOneIsUnknown() {
    assertThat(Run.csuite("run", vendor, "--format", "png").refused().err())
        .contains("'png' is none of: text, json, ")
        .contains("svg, mermaid, dot");
  }

  @Test
  void writesAWorkbookToAFileOnly() {
    Path workbook = folder.resolve("vendor.xlsx");
    assertThat(Run.csuite("run", vendor, "--format", "xlsx").refused().err()).contains("-o ");

    Run.csuite("run", vendor, "--format", "xlsx", "-o", workbook).done();

    assertThat(workbook).binaryContent().startsWith('P', 'K');
  }

  @Test
  void writesOnePageOfAFolderInWhichScenariosMayShareAName() throws IOException {
    Path page = folder.resolve("page.html");
    Run.write(folder.resolve("good/twin.yaml"), VENDOR);

    Run.csuite("run", folder.resolve("good"), "--format", "html", "-o", page).done();

    assertThat(page)
        .content()
        .contains("<a href=\"#en-2\">Vendor</a>", "<a href=\"#en-3\">Vendor</a>")
        .contains("<article id=\"en-3\">", "<article id=\"fr-3\">");
  }

  @Test
  void writesNoFileWhileItWatches() {
    Path file = folder.resolve("watched.txt");

    assertThat(Run.csuite("run", vendor, "--watch", "-o", file).refused().err())
        .contains("--output is for the results of a run");
  }
}
