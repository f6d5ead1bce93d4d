package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csuite.RuleCopy;
import org.csuite.ShippedBook;
import org.csuite.model.Refusal;
import org.csuite.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario that cannot be read or decided stands at its place, and takes no other with it. */
class RefusedScenarioTest {
  private static final String PORTFOLIO =
      """
      name: First
      company: {sector: software, headcount: 40}
      ---
      name: Second
      company: %s
      ---
      name: Third
      company: {sector: retail, headcount: 900}
      """;

  @TempDir private Path folder;

  private Path portfolio(String company) {
    return Run.write(folder.resolve("p.yaml"), PORTFOLIO.formatted(company));
  }

  private static JsonNode json(Run run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  private static JsonNode valid(String document, Run run) throws IOException {
    String schema = Run.csuite("schema", document).done().out();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(run.out(), InputFormat.JSON))
        .isEmpty();
    return json(run);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{headcount: many}",
        "{sector: [retail]}",
        "{revenue: 5}",
        "{revenue: 1.7e308, currency: EUR}",
        "{revenue: 5e-324, currency: EUR}",
        "{sektor: food}"
      })
  void oneAmongThreeStandsAtItsPlaceAsItsSchemaSays(String company) throws IOException {
    Run run = Run.csuite("run", portfolio(company), "--format", "json").refused();

    JsonNode array = valid("outcome", run);
    assertThat(array).hasSize(3);
    assertThat(array.at("/0/roles")).isNotEmpty();
    assertThat(array.at("/2/name").asText()).isEqualTo("Third");
    assertThat(array.at("/2/roles")).isNotEmpty();
    assertThat(array.get(1).fieldNames()).toIterable().containsExactly("name", "diagnostics");
    assertThat(array.at("/1/name").asText()).isEqualTo("Second");
    assertThat(array.at("/1/diagnostics/0/line").asInt()).isEqualTo(5);
    assertThat(array.at("/1/diagnostics/0/file").asText()).endsWith("p.yaml");
  }

  @Test
  void soItIsWithExplanationsSweepsPlansAndTests() throws IOException {
    Path file =
        Run.write(
            folder.resolve("p.yaml"),
            """
            name: First
            company: {sector: software, headcount: 40}
            stages: [{date: 2027, headcount: 80}]
            expect: {not: [PRRC]}
            ---
            name: Second
            company: {headcount: many}
            """);

    Run explained =
        Run.csuite("explain", file, "CTO", "--no-changes", "--format", "json").refused();
    Run swept =
        Run.csuite("sweep", file, "--vary", "headcount=5..50", "--format", "json").refused();
    Run planned = Run.csuite("plan", file, "--format", "json").refused();
    Run tested = Run.csuite("test", file, "--format", "json").refused();
    Run built = Run.csuite("test", file, "--format", "junit").refused();

    for (JsonNode array :
        List.of(
            valid("explanation", explained),
            valid("sweep", swept),
            valid("plan", planned),
            valid("tests", tested))) {
      assertThat(array).hasSize(2);
      assertThat(array.at("/0/name").asText()).isEqualTo("First");
      assertThat(array.at("/1/diagnostics/0/code").asText()).isEqualTo("wrong-type");
    }
    assertThat(built.out()).contains("tests=\"2\" failures=\"0\" errors=\"1\"", "<error type=");
  }

  @Test
  void aComparisonOfOneSaysWhyThereIsNone() throws IOException {
    Path first = Run.write(folder.resolve("a.yaml"), "company: {headcount: 4}\n");
    Path second = Run.write(folder.resolve("b.yaml"), "company: {headcount: four}\n");

    Run run = Run.csuite("compare", first, second, "--format", "json").refused();

    assertThat(valid("comparison", run).at("/diagnostics/0/code").asText()).isEqualTo("wrong-type");
  }

  @Test
  void filesThatCannotBeReadStandAmongTheOthers() throws IOException {
    Path good = Run.write(folder.resolve("good.yaml"), "company: {headcount: 4}\n");
    Path broken = Run.write(folder.resolve("broken.yaml"), "company: {headcount: 4\n");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "name: Café\n".getBytes(StandardCharsets.ISO_8859_1));
    Path table = Run.write(folder.resolve("t.csv"), "name,headcount\nA,3\nB,few\nC,5\n");
    Path none = folder.resolve("none.yaml");

    Run run = Run.csuite("run", broken, good, latin, table, none, "--format", "json").refused();

    JsonNode array = valid("outcome", run);
    assertThat(array)
        .extracting(element -> element.get("name").asText())
        .containsExactly("broken.yaml", "good", "latin.yaml", "A", "B", "C", "none.yaml");
    assertThat(array.findValuesAsText("code"))
        .contains("broken-yaml", "not-utf8", "wrong-row", "missing-file");
    assertThat(array.at("/4/diagnostics/0/line").asInt()).isEqualTo(3);
  }

  @Test
  void aRuleBookWithMistakesGivesAnArrayToo() throws IOException {
    Path rules = Run.copy(Run.RULES, folder.resolve("rules"));
    Run.write(rules.resolve("roles/first.drl"), "package rules;\nrule \"first\"\nwhen\n");

    Run run =
        Run.csuite("run", portfolio("{headcount: 3}"), "--rules", rules, "--format", "json")
            .refused();

    JsonNode array = valid("outcome", run);
    assertThat(array).hasSize(1);
    assertThat(array.at("/0/name").isNull()).isTrue();
    assertThat(array.at("/0/diagnostics/0/file").asText()).endsWith("first.drl");
  }

  /** The shipped rules with one that matches without end for a company of 77 people. */
  private Path rulesWithoutEnd() {
    Path rules = folder.resolve("rules");
    RuleCopy.ofShipped(rules)
        .write(
            "roles/endless.drl",
            """
            package rules;
            global org.csuite.engine.Conclusions conclude;
            rule "endless"
                @why( "x" ) @why_fr( "x" ) @source( "judgement" )
                ruleflow-group "roles"
            when
                Company( headcount == 77 )
                Duty() Duty() Duty() Duty() Duty() Duty()
            then
                conclude.advise( "CTO", 0.1 );
            end
            """);
    return rules;
  }

  @ParameterizedTest
  @ValueSource(strings = {"--rules-before", "--rules"})
  void aComparisonOfRuleBooksGoesOnWithoutTheOneThatHasNoEnd(String endless) throws IOException {
    Path rules = rulesWithoutEnd();
    String other = endless.equals("--rules") ? "--rules-before" : "--rules";

    Run run =
        Run.csuite(
                "compare",
                portfolio("{headcount: 77}"),
                endless,
                rules,
                other,
                Run.RULES,
                "--format",
                "json")
            .refused();

    JsonNode comparison = valid("comparison", run);
    assertThat(comparison.at("/scenarios").asInt()).isEqualTo(2);
    assertThat(comparison.at("/refused")).hasSize(1);
    assertThat(comparison.at("/refused/0/name").asText()).isEqualTo("Second");
    assertThat(comparison.at("/refused/0/diagnostics/0/code").asText()).isEqualTo("limit-exceeded");
    assertThat(run.err()).containsOnlyOnce("error[limit-exceeded]");
  }

  /** Each version reads the scenarios by its own facts, from standard input too. */
  @Test
  void aScenarioOfALaterFactIsLeftOutWhereTheEarlierRulesDoNotKnowIt() throws IOException {
    Path rules = folder.resolve("rules");
    RuleCopy.ofShipped(rules)
        .replace(
            "facts.drl",
            "    name : String\n",
            """
                shoeSize : Integer
                    @label( "shoe size" ) @label_fr( "pointure" )
                    @ask( "Which size?" ) @ask_fr( "Quelle pointure ?" )

                name : String
            """);
    String portfolio = PORTFOLIO.formatted("{headcount: 77, shoeSize: 44}");

    Run run =
        Run.withInput(portfolio, "compare", "-", "--rules", rules, "--rules-before", Run.RULES)
            .refused();

    assertThat(run.out()).contains("of 2 scenarios");
    assertThat(run.err()).containsOnlyOnce("unknown-fact").contains("<stdin>:5:");
  }

  @Test
  void aPageOfAComparisonNamesWhatIsNotOnIt() {
    Path other = Run.write(folder.resolve("b.yaml"), "company: {headcount: four}\n");

    String sides =
        Run.csuite("compare", portfolio("{headcount: 3}"), other, "--format", "html")
            .refused()
            .out();
    String books =
        Run.csuite(
                "compare",
                portfolio("{headcount: four}"),
                "--rules-before",
                Run.RULES,
                "--format",
                "html")
            .refused()
            .out();

    assertThat(sides).contains("<h2>Could not be decided</h2>", "&#39;four&#39; is none.</li>");
    assertThat(books).contains("<h2>Could not be decided</h2>", ">Second: &#39;headcount&#39;");
  }

  @Test
  void rulesWithoutEndForOneAreItsOwn() throws IOException {
    Path rules = rulesWithoutEnd();

    Run run =
        Run.csuite("run", portfolio("{headcount: 77}"), "--rules", rules, "--format", "json")
            .refused();

    JsonNode array = valid("outcome", run);
    assertThat(array).hasSize(3);
    assertThat(array.at("/1/diagnostics/0/code").asText()).isEqualTo("limit-exceeded");
    assertThat(array.at("/1/diagnostics/0/message").asText()).contains("\"endless\" tried");
    assertThat(run.err()).doesNotContain("A fault in csuite");
  }

  @ParameterizedTest
  @CsvSource({"html", "md", "text", "svg"})
  void otherFormatsReportTheOthersAndNameIt(String format) {
    Run run =
        Run.csuite("run", portfolio("{revenue: 1.7e308, currency: EUR}"), "--format", format)
            .refused();

    assertThat(run.err()).contains("p.yaml:5:", "error[out-of-range]: 'revenue' is 1.7e308");
    assertThat(run.out())
        .contains("CTO")
        .containsPattern("html|md".contains(format) ? "Second" : "");
  }

  @Test
  void aPageNamesWhatIsNotOnIt() {
    String page =
        Run.csuite("run", portfolio("{headcount: many}"), "--format", "html").refused().out();

    assertThat(page)
        .contains("<h2>Could not be decided</h2>", "<h2>N&#39;ont pu être décidés</h2>")
        .contains(">Second: &#39;headcount&#39; needs a number, but &#39;many&#39; is none.</li>");
  }

  @Test
  void aReplayPassesOverIt() throws IOException {
    Run run = Run.csuite("run", portfolio("{headcount: many}"), "--format", "json").refused();
    Path earlier = Run.write(folder.resolve("earlier.json"), run.out());

    Run again = Run.csuite("run", "--replay", earlier, "--quiet").done();

    assertThat(again.out()).doesNotContain("Second");
  }

  @Test
  void aFaultOfOursInOneLeavesTheOthersToBeTaken() throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = Console.of(InputStream.nullInputStream(), new ByteArrayOutputStream(), err);
    SharedOptions options = new SharedOptions();
    Mistakes mistakes = new Mistakes(console, options);
    ScenarioSource source =
        new ScenarioSource(
            ShippedBook.BOOK, console.in(), mistakes, new Progress(console, options));
    List<String> seen = new ArrayList<>();

    source.each(
        List.of(portfolio("{headcount: 3}").toString()),
        new ScenarioSource.Action() {
          @Override
          public void take(Scenario scenario) {
            if (scenario.name().equals("Second")) {
              throw new IllegalStateException("something is wrong");
            }
            seen.add(scenario.name());
          }

          @Override
          public void refused(Refusal refusal) {
            seen.add(refusal.diagnostics().get(0).code().id() + " " + refusal.name());
          }
        });

    assertThat(seen).containsExactly("First", "fault Second", "Third");
    assertThat(mistakes.end(ExitCode.DONE)).isEqualTo(ExitCode.FAULT);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("p.yaml:4:1: error[fault]: A fault in csuite keeps 'Second' from being used")
        .contains("something is wrong")
        .doesNotContain("\tat ");
  }

  @Test
  void aChainOfGroupsWithoutEndIsRefusedInItself() throws IOException {
    StringBuilder chain = new StringBuilder("name: G0\ncompany: {headcount: 9}\n");
    for (int i = 1; i <= 20_000; i++) {
      chain.append("---\nname: G" + i + "\ngroup: G" + (i - 1) + "\ncompany: {headcount: 3}\n");
    }
    Path file = Run.write(folder.resolve("chain.yaml"), chain.toString());

    Run run = Run.csuite("run", file, "--format", "json", "--only", "G20000").refused();

    assertThat(json(run).at("/0/diagnostics/0/code").asText()).isEqualTo("unknown-group");
  }
}
