package org.csuite.rulebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.csuite.RuleCopy;
import org.csuite.model.Diagnostic;
import org.csuite.model.FactType;
import org.csuite.model.Location;
import org.csuite.model.Phase;
import org.csuite.model.Verb;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.Constraint.Comparison;
import org.csuite.rulebook.Constraint.Operator;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookReaderTest {
  private static final String HEAD =
      "package rules;\nglobal org.csuite.engine.Conclusions conclude;\n\n";

  @TempDir Path folder;

  private Rule rule(String conditions, String consequence) {
    String text =
        HEAD
            + "rule \"read-me\"\n    @why( \"A.\" )\n    @why_fr( \"B.\" )\n    @source( \"handbook, p. 5\" )\n"
            + "    ruleflow-group \"staffing\"\nwhen\n"
            + conditions
            + "\nthen\n"
            + consequence
            + "\nend\n";
    return RuleCopy.ofSmall(folder).write("staffing/read.drl", text).book().rules().stream()
        .filter(rule -> rule.name().equals("read-me"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRuleKeepsItsPlaceReasonAndSource() {
    Rule rule = RuleCopy.ofSmall(folder).book().rules().get(0);
    assertThat(rule.name()).isEqualTo("size-large");
    assertThat(rule.phase()).isEqualTo(Phase.PROFILE);
    assertThat(rule.location()).isEqualTo(new Location("profile/size.drl", 4, 6));
    assertThat(rule.why().fr()).isEqualTo("{headcount} personnes, c'est beaucoup.");
    assertThat(rule.source().key()).isEqualTo("handbook");
    assertThat(rule.source().place()).isEqualTo("p. 3");
    assertThat(rule.source().confidence()).isEqualTo("verified");
    assertThat(rule.verb()).isEqualTo(Verb.CLASSIFY);
    assertThat(rule.arguments())
        .containsExactly(new Rule.Constant("size"), new Rule.Constant("large"));
  }

  @Test
  void aMissingFileOfTheVocabularyIsNotReportedAgainAtEveryRule() throws IOException {
    RuleCopy copy = RuleCopy.ofSmall(folder);
    Files.delete(folder.resolve("sources.yaml"));
    Files.delete(folder.resolve("catalogue/roles.csv"));
    assertThat(copy.read().diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "The rule folder lacks 'catalogue/roles.csv'.",
            "The rule folder lacks 'sources.yaml'.");
  }

  @Test
  void aConditionKnowsItsFieldOperatorConstantAndPlace() {
    Rule rule = RuleCopy.ofSmall(folder).book().rules().get(0);
    Condition.Pattern pattern = (Condition.Pattern) rule.conditions().get(0);
    assertThat(pattern.type()).isEqualTo(FactType.COMPANY);
    assertThat(pattern.bindings())
        .extracting(Condition.Binding::variable)
        .containsExactly("headcount");
    Comparison comparison = (Comparison) pattern.constraints().get(0);
    assertThat(comparison.field().name()).isEqualTo("headcount");
    assertThat(comparison.operator()).isEqualTo(Operator.AT_LEAST);
    assertThat(comparison.constant()).isEqualTo(250.0);
    assertThat(comparison.location().line()).isEqualTo(10);
  }

  @Test
  void everyConditionOfTheSubsetIsRead() {
    Rule rule =
        rule(
            """
                $c : Company( headcount > 10 && headcount <= 99.5, (listed == true || sector in ( "retail", "software" )),
                    activities contains "bank", sector != null, sector not in ( "banking" ), revenueEur == null )
                Role( $role : id, id != "CEO" )
                RoleCase( role == $role, certainty >= -0.5 )
                not Required( role == $role )
                exists( Class( name == "size" ) )
                accumulate( RoleCase( $x : certainty ); $sum : sum( $x ); $sum > 1, $sum < 9 )
                accumulate( Required(); $n : count( 1 ); $n >= 1 )
            """,
            "    conclude.staff( $role, \"optional\" );");
    assertThat(rule.conditions()).hasSize(7);
    Condition.Pattern company = rule.conditions().get(0).pattern();
    assertThat(company.variable()).isEqualTo("c");
    assertThat(company.constraints()).hasSize(7);
    assertThat(company.constraints().get(2)).isInstanceOf(Constraint.Any.class);
    assertThat(rule.conditions().get(2).pattern().constraints().get(0))
        .isInstanceOf(Constraint.SameAs.class);
    assertThat(rule.conditions().get(3)).isInstanceOf(Condition.Not.class);
    assertThat(rule.conditions().get(4)).isInstanceOf(Condition.Exists.class);
    Condition.Accumulate sum = (Condition.Accumulate) rule.conditions().get(5);
    assertThat(sum.function()).isEqualTo(Condition.Function.SUM);
    assertThat(sum.argument()).isEqualTo("x");
    assertThat(sum.constraints()).hasSize(2);
    assertThat(((Condition.Accumulate) rule.conditions().get(6)).function())
        .isEqualTo(Condition.Function.COUNT);
    assertThat(rule.arguments())
        .containsExactly(new Rule.Variable("role"), new Rule.Constant("optional"));
  }

  @Test
  void commentsAndEscapedQuotesAreRead() {
    Rule rule =
        rule(
            "    // one line\n    Company( /* inside */ name == \"say \\\"hello\\\"\" )\n    /* over\n lines */",
            "    conclude.staff( \"CTO\", \"optional\" );");
    Comparison comparison = (Comparison) rule.conditions().get(0).pattern().constraints().get(0);
    assertThat(comparison.constant()).isEqualTo("say \"hello\"");
  }

  @Test
  void linesEndAsOnAnySystem() {
    RuleCopy copy = RuleCopy.ofSmall(folder);
    String hash = copy.book().sha256();
    copy.replace("profile/size.drl", "\n", "\r\n");
    RuleBook book = copy.book();
    assertThat(book.rules()).hasSize(5);
    assertThat(book.sha256()).isNotEqualTo(hash);
  }

  @Test
  void theHashChangesWithAnyFileAndOnlyThen() {
    RuleCopy copy = RuleCopy.ofSmall(folder);
    String before = copy.book().sha256();
    assertThat(copy.book().sha256()).isEqualTo(before);
    copy.append("sources.yaml", "# a comment\n");
    assertThat(copy.book().sha256()).isNotEqualTo(before);
  }

  @Test
  void otherFilesInTheFolderAreLeftAlone() {
    RuleCopy copy = RuleCopy.ofSmall(folder);
    copy.write("README.md", "# How we decide")
        .write(".git/x.drl", "nothing")
        .write("roles/notes.txt", "x");
    assertThat(copy.book().fileHashes())
        .doesNotContainKeys("README.md", ".git/x.drl", "roles/notes.txt");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    RuleBookReader.Reading reading = RuleBookReader.read(RuleFolder.of(folder.resolve("nowhere")));
    assertThat(reading.book()).isNull();
    assertThat(reading.diagnostics())
        .singleElement()
        .extracting(d -> d.code().id())
        .isEqualTo("missing-file");
  }

  @Test
  void aFolderThatHoldsNoRuleBookIsNamed() {
    RuleBookReader.Reading reading = RuleBookReader.read(RuleFolder.of(folder));
    assertThat(reading.book()).isNull();
    assertThat(reading.diagnostics()).isNotEmpty();
  }

  @Test
  void namesOfTablesComeFromTheirFiles() {
    Map<String, String> names =
        Map.of("pay/salary-bands.csv", "salaryBands", "a/b/x.csv", "x", "pay/a_b c.csv", "aBC");
    names.forEach((file, name) -> assertThat(TableReader.name(file)).isEqualTo(name));
  }

  @Test
  void theShippedRuleBookIsFreeOfMistakes() {
    RuleBook book = RuleCopy.ofShipped(folder).book();
    assertThat(book.rules()).extracting(Rule::phase).containsAll(List.of(Phase.values()));
  }
}
