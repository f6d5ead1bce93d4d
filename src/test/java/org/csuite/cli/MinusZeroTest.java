package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.csuite.input.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is one 0, however it is written. */
class MinusZeroTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"-0", "-0.0", "-0%", "-0e5", "+0", "0", "0.0", "-00", "-0k", "-0.0M", "-0_000"})
  void isReadAsOne(String text) {
    assertThat(Numbers.parse(text))
        .isEqualTo(0.0)
        .satisfies(zero -> assertThat(1 / zero).isPositive());
  }

  private Path rules() {
    Path rules = Run.copy(Run.RULES, folder.resolve("rules"));
    Run.write(
        rules.resolve("roles/zz.drl"),
        """
        package rules;
        global org.csuite.engine.Conclusions conclude;
        rule "zz-a"
            @why( "x" ) @why_fr( "y" ) @source( "judgement" )
            ruleflow-group "roles"
        when
            Company( onlineRevenueShare >= 0 )
        then
            conclude.advise( "CSO", 0.6 );
        end
        rule "zz-b"
            @why( "x" ) @why_fr( "y" ) @source( "judgement" )
            ruleflow-group "roles"
        when
            Company( onlineRevenueShare < 0 )
        then
            conclude.advise( "CMO", 0.9 );
        end
        """);
    return rules;
  }

  @Test
  void itDecidesAlikeInYamlJsonAndTables() throws IOException {
    Path rules = rules();
    Path yaml =
        Run.write(
            folder.resolve("z.yaml"),
            """
            name: P
            company: {headcount: 80, onlineRevenueShare: 0}
            ---
            name: M
            company: {headcount: 80, onlineRevenueShare: -0}
            ---
            {"name": "J", "company": {"headcount": 80, "onlineRevenueShare": -0.0}}
            """);
    Path table =
        Run.write(
            folder.resolve("z.csv"),
            "name,headcount,onlineRevenueShare\nC,80,-0\nD,80,-0.0\nE,80,-0%\n");

    Run run = Run.csuite("run", yaml, table, "--rules", rules, "--format", "json").done();

    JsonNode array = new ObjectMapper().readTree(run.out());
    assertThat(array).hasSize(6);
    for (JsonNode outcome : array) {
      assertThat(outcome.get("roles")).isEqualTo(array.at("/0/roles"));
    }
    assertThat(run.out()).doesNotContain("-0,", "-0.0", "-0\n").contains("\"zz-a\"");
    assertThat(Run.csuite("verify", yaml, "--rules", rules, "--companies", "0").done().out())
        .contains("agree on all");
    assertThat(Run.csuite("batch", table, "--rules", rules, "--long", "--out", "-", "-q").out())
        .containsPattern("C,CSO,recommended,0.6")
        .containsPattern("D,CSO,recommended,0.6")
        .containsPattern("E,CSO,recommended,0.6");
  }

  @Test
  void rangesStagesAndUncertaintyShowNone() {
    Path file =
        Run.write(
            folder.resolve("s.yaml"),
            """
            company: {headcount: 80, revenue: -0, currency: EUR}
            uncertainty: {revenue: -0}
            stages: [{date: 2027, onlineRevenueShare: -0.0}]
            organisation: [{role: CEO, pay: -0, share: 1}]
            """);

    Run swept =
        Run.csuite("sweep", file, "--vary", "onlineRevenueShare=-0..1", "--format", "json").done();
    Run planned = Run.csuite("plan", file, "--format", "json").done();
    Run explained = Run.csuite("explain", file, "CTO", "--format", "json").done();
    Run decided = Run.csuite("run", file).done();

    for (Run run : new Run[] {swept, planned, explained, decided}) {
      assertThat(run.out()).doesNotContainPattern("(?<![\\w.])-0(\\.0+)?(?![\\d.])");
    }
  }
}
