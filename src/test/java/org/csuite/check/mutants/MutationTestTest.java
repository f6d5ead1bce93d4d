package org.csuite.check.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.csuite.RuleCopy;
import org.csuite.ShippedBook;
import org.csuite.check.CaseRunner;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Mutant;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTestTest {
  private static final String RULE =
      """
      package rules;
      global org.csuite.engine.Conclusions conclude;

      rule "many-people"
          @why( "Many." )
          @why_fr( "Beaucoup." )
          @source( "judgement" )
          ruleflow-group "profile"
      when
          Company( headcount >= 77 )
      then
          conclude.classify( "people", "many" );
      end
      """;

  private static final String STAFF_RULE =
      """
      package rules;
      global org.csuite.engine.Conclusions conclude;
      global org.csuite.rulebook.Table staff;

      rule "staff-by-headcount"
          @why( "Many or few." )
          @why_fr( "Beaucoup ou peu." )
          @source( "judgement" )
          ruleflow-group "profile"
      when
          $company : Company( headcount != null )
          Row( $value : value ) from staff.rows( $company )
      then
          conclude.classify( "staff", $value );
      end
      """;

  @TempDir Path folder;
  private RuleCopy copy;

  @BeforeEach
  void addARule() {
    copy = RuleCopy.ofSmall(folder).write("profile/many-people.drl", RULE);
  }

  private List<Mutant.Result> mutants(String cases) {
    RuleBook book = copy.write("profile/many-people.cases.yaml", cases).book();
    List<Scenario> scenarios = CaseRunner.cases(book).scenarios();
    return new MutationTest(DecisionEngine.of(book), scenarios)
        .run(Integer.MAX_VALUE, 1).stream()
            .filter(result -> result.mutant().subject().equals("many-people"))
            .toList();
  }

  @Test
  void noticesEveryChangeOfARuleThatIsProvenAtItsBound() {
    List<Mutant.Result> results =
        mutants(
            """
            - {name: at, given: {headcount: 77}, expect: {classes: {people: many}}}
            - {name: below, given: {headcount: 76}, expect: {silent: [many-people]}}
            - {name: unknown, given: {}, expect: {silent: [many-people]}}
            """);

    assertThat(results).hasSizeGreaterThan(4).allMatch(Mutant.Result::noticed);
    assertThat(results)
        .extracting(result -> result.mutant().kind())
        .contains(
            Mutant.Kind.THRESHOLD,
            Mutant.Kind.COMPARISON,
            Mutant.Kind.DROPPED_CONDITION,
            Mutant.Kind.CONCLUSION);
  }

  @Test
  void namesTheCompanyAtTheBoundThatWouldTell() {
    List<Mutant.Result> results =
        mutants("- {name: far, given: {headcount: 900}, expect: {classes: {people: many}}}\n");

    Mutant.Result raised =
        results.stream()
            .filter(r -> r.mutant().to().equals("headcount >= 78"))
            .findFirst()
            .orElseThrow();
    assertThat(raised.noticed()).isFalse();
    assertThat(raised.hint().facts()).containsEntry("headcount", 77);
    assertThat(raised.hint().expected()).contains("classes {people: many}");
  }

  @Test
  void saysWhichExpectationAnExistingCaseLacks() {
    List<Mutant.Result> results =
        mutants(
            "- {name: lenient, given: {headcount: 77}, expect: {noFindings: []}}\n"
                + "- {name: at, given: {headcount: 77}, expect: {fired: [many-people]}}\n");

    Mutant.Result other =
        results.stream()
            .filter(r -> r.mutant().kind() == Mutant.Kind.CONCLUSION && !r.noticed())
            .findFirst()
            .orElseThrow();
    assertThat(other.hint().facts()).isEmpty();
    assertThat(other.hint().name()).isEqualTo("at");
  }

  @Test
  void leavesOutWhatDecidesEveryCompanyAsTheBookDoes() {
    copy.write(
            "profile/staff.csv", "headcount.from,value,source\n,few,judgement\n9,many,judgement\n")
        .write("profile/staff.drl", STAFF_RULE);
    RuleBook book =
        copy.write("profile/staff.cases.yaml", "- {name: a, given: {headcount: 9}, expect: {}}\n")
            .book();

    List<Mutant.Result> results =
        new MutationTest(DecisionEngine.of(book), CaseRunner.cases(book).scenarios())
            .run(Integer.MAX_VALUE, 1);

    // the first row takes every company, so that nothing in the second one decides anything
    assertThat(results)
        .filteredOn(r -> r.mutant().location().file().equals("profile/staff.csv"))
        .filteredOn(r -> r.mutant().subject().equals("headcount.from"))
        .hasSize(3)
        .allMatch(Mutant.Result::equivalent);
    assertThat(results)
        .filteredOn(r -> r.mutant().subject().equals("many-people"))
        .noneMatch(Mutant.Result::equivalent);
  }

  @Test
  void drawsTheSameMutantsFromTheSameSeed() {
    RuleBook book =
        copy.write(
                "profile/many-people.cases.yaml",
                "- {name: a, given: {headcount: 77}, expect: {fired: [many-people]}}\n")
            .book();
    MutationTest test =
        new MutationTest(DecisionEngine.of(book), CaseRunner.cases(book).scenarios());

    assertThat(test.run(9, 5)).hasSize(9).isEqualTo(test.run(9, 5));
    assertThat(test.run(9, 5)).isNotEqualTo(test.run(9, 6));
  }

  @Test
  void leavesAWordWhoseHoldersHaveAnotherOfTheListAsItIs() {
    List<String> lists =
        new MutationTest(ShippedBook.ENGINE, List.of())
            .mutations().stream()
                .map(Mutation::mutant)
                .filter(mutant -> mutant.subject().equals("countryGroups"))
                .map(mutant -> mutant.from() + " to " + mutant.to())
                .toList();

    assertThat(lists).contains("EU|EEA to EU").doesNotContain("EU|EEA to EEA");
  }
}
