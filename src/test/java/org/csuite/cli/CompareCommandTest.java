package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csuite.RuleCopy;
import org.csuite.report.CompareJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare}, from outside. */
class CompareCommandTest {
  private static final Path DEFINITION = Run.PROJECT.resolve("scenarios/definition");
  private static final Path VENDOR = DEFINITION.resolve("technology-vendor.yaml");
  private static final Path REVIEW = Run.PROJECT.resolve("scenarios/review/bank-dpo-is-cio.yaml");

  @TempDir Path folder;
  private Path rules;

  @BeforeEach
  void copyRules() {
    rules = folder.resolve("rules");
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(CompareJson.schema(), InputFormat.JSON);
  }

  @Test
  void setsScenariosSideBySide() {
    Run run =
        Run.csuite("compare", VENDOR, DEFINITION.resolve("same-firm-with-20-people.yaml")).done();

    assertThat(run.out())
        .containsPattern("CIO +recommended \\(0\\.\\d\\d\\) +not advised \\(-0\\.\\d\\d\\)")
        .containsPattern("Internal IT infrastructure +CIO +CTO")
        .contains("direct reports of the head", "pay of all posts, points");
  }

  @Test
  void numbersScenariosOfOneName() {
    assertThat(Run.csuite("compare", VENDOR, VENDOR).done().out())
        .containsPattern("\\(1\\) .+\\(2\\)\n");
  }

  @Test
  void saysWhatIsAlikeOnlyWhenAsked() {
    Path other = DEFINITION.resolve("same-firm-in-finance.yaml");

    assertThat(Run.csuite("compare", VENDOR, other).done().out())
        .doesNotContain("Fame of the brand")
        .containsPattern("\\d+ decisions alike");
    assertThat(Run.csuite("compare", VENDOR, other, "--all").done().out())
        .contains("Fame of the brand");
  }

  @Test
  void setsTheGivenOrganisationBesideTheAdvisedOne() {
    Run run = Run.csuite("compare", REVIEW).done();

    assertThat(run.out())
        .contains("as given", "as advised")
        .containsPattern("CIO +CFO +CEO")
        .containsPattern("DPO +CIO +–")
        .containsPattern("CHRO +– +staffed");
  }

  @Test
  void speaksFrench() {
    assertThat(Run.csuite("compare", REVIEW, "--lang", "fr").done().out())
        .contains("tel que donné", "tel que conseillé", "Rattachements", "pourvu");
  }

  @Test
  void namesTheEditBehindEachDifference() throws IOException {
    RuleCopy.ofShipped(rules)
        .replace("roles/data-and-customers.drl", "headcount >= 250", "headcount >= 300")
        .replace(
            "roles/internal-it.drl",
            "\"essential-service\", headcount >= 250",
            "\"essential-service\", headcount >= 251");
    Run run = byBothBooks("scenarios/health/medicines-plant.yaml").done();

    // where lines wrap depends on how long the name of the temporary folder is
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("DPO: not advised instead of optional [because of edit 1 alone]")
        .containsPattern("1 +\\S+roles/data-and-customers\\.drl:\\d+, rule\\s+dpo-\\S+")
        .containsPattern(
            "2 +\\S+roles/internal-it\\.drl:\\d+, rule\\s+cio-\\S+ \\(without effect here\\)");
  }

  @Test
  void saysWhereOnlySeveralEditsTogetherDecideOtherwise() {
    RuleCopy.ofShipped(rules)
        .append("roles/internal-it.drl", forTheCoo("coo-one"))
        .append("roles/data-and-customers.drl", forTheCoo("coo-two"));

    Run run = byBothBooks("scenarios/definition/technology-vendor.yaml", "--fail-on-change");

    assertThat(run.out())
        .contains(
            "COO: recommended instead of optional [because of edit 1, edit 2 together, none alone]")
        .containsPattern("1 +\\S+roles/data-and-customers.drl:\\d+, rule coo-two \\(added\\)");
    assertThat(run.code()).isEqualTo(ExitCode.FOUND);
  }

  /** Compares by the shipped book and the copy. */
  private Run byBothBooks(String scenarios, String... options) {
    List<Object> arguments =
        new ArrayList<>(List.of("compare", Run.PROJECT.resolve(scenarios), "--rules", rules));
    arguments.addAll(List.of("--rules-before", Run.RULES));
    arguments.addAll(List.of(options));
    return Run.csuite(arguments.toArray());
  }

  /** Alone not enough for a recommendation, twice it is. */
  private static String forTheCoo(String name) {
    return """

    rule "%s"
        @why( "A reason." )
        @why_fr( "Une raison." )
        @source( "judgement" )
        ruleflow-group "roles"
    when
        Company( sellsTechnology == true )
    then
        conclude.advise( "COO", 0.2 );
    end
    """
        .formatted(name);
  }

  @Test
  void readsTheEarlierRulesFromARevision() throws IOException, InterruptedException {
    RuleCopy copy = RuleCopy.ofShipped(rules);
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "first");
    copy.replace("roles/data-and-customers.drl", "headcount >= 250", "headcount >= 300");
    Run run =
        Run.csuite(
                "compare",
                Run.PROJECT.resolve("scenarios/health/medicines-plant.yaml"),
                "--rules-before",
                "git:HEAD",
                "--rules",
                rules)
            .done();

    assertThat(run.out())
        .contains("DPO: not advised instead of optional [because of edit 1 alone]");
  }

  @Test
  void saysWhatIsWrongWithARevision() throws IOException, InterruptedException {
    RuleCopy.ofShipped(rules);
    git("init", "-q");

    Run run =
        Run.csuite("compare", VENDOR, "--rules-before", "git:nowhere", "--rules", rules).refused();

    assertThat(run.err()).contains("git:nowhere: error[missing-file]", "no revision 'nowhere'");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }

  @Test
  void itsJsonMeetsTheSchema() throws IOException {
    RuleCopy.ofShipped(rules)
        .replace("roles/data-and-customers.drl", "headcount >= 250", "headcount >= 300");
    Run books =
        Run.csuite(
                "compare",
                Run.PROJECT.resolve("scenarios/health/medicines-plant.yaml"),
                "--format",
                "json",
                "--rules-before",
                Run.RULES,
                "--rules",
                rules)
            .done();

    assertThat(schema().validate(books.out(), InputFormat.JSON)).isEmpty();
    for (Path file : new Path[] {DEFINITION, REVIEW}) {
      Run designs = Run.csuite("compare", file, "--format", "json").done();
      assertThat(schema().validate(designs.out(), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void drawsBothChartsOnAPageAndMarksWhatDiffers() {
    String page = Run.csuite("compare", REVIEW, "--format", "html").done().out();

    assertThat(page.split("<figure>", -1)).hasSize(1 + 2 * 2);
    assertThat(page)
        .contains("≠ differs", "≠ diffère", "as given", "tel que conseillé")
        .doesNotContain("<script", "http://", "src=");
  }

  @Test
  void decidesATableOfCompaniesByBothBooks() {
    RuleCopy.ofShipped(rules)
        .append(
            "roles/internal-it.drl",
            forTheCoo("cso-in-retail")
                .replace("sellsTechnology == true", "sector == \"retail\"")
                .replace("COO", "CSO")
                .replace("0.2", "0.9"));
    Run run = byBothBooks("src/test/resources/companies.csv").done();

    assertThat(run.out())
        .contains("AutoNation\n", "because of edit 1 alone", "rule cso-in-retail (added)")
        .containsPattern("\\d+ decisions differ, in [1-9]\\d* of 124 scenarios\\.")
        .doesNotContain("Chevron");
  }

  @Test
  void aPageSaysBelowEachEditOfTheRulesWhatRestsOnIt() {
    RuleCopy.ofShipped(rules)
        .append("roles/internal-it.drl", forTheCoo("coo-one"))
        .append("roles/data-and-customers.drl", forTheCoo("coo-two"));
    String page =
        byBothBooks("scenarios/definition/technology-vendor.yaml", "--format", "html").done().out();

    assertThat(page)
        .contains("Two versions of the rule book", "Deux versions de la base de règles")
        .containsPattern(
            "<details><summary>1 · \\S+roles/data-and-customers.drl:\\d+, rule coo-two \\(added\\)"
                + " <small>2 decisions differ</small>")
        .contains(
            "COO: recommended instead of optional <small>[because of edit 1, edit 2 together,"
                + " none alone]</small>")
        .doesNotContain("<script", "http://", "src=");
  }

  @Test
  void needsSomethingToCompare() {
    assertThat(Run.csuite("compare", VENDOR).refused().err())
        .contains("There is nothing to compare: give two scenarios");
    assertThat(Run.csuite("compare", VENDOR, "--rules-before", "no-such-folder").refused().err())
        .contains("There is no folder 'no-such-folder'.");
  }
}
