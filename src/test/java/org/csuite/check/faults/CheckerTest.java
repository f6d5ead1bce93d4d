package org.csuite.check.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.RuleCopy;
import org.csuite.model.Fault;
import org.csuite.model.Language;
import org.csuite.report.FaultText;
import org.csuite.report.ReportOptions;
import org.csuite.rulebook.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder under {@code checks} is laid over the small rule book and shows one kind of fault, by
 * whose code it is called; {@code expected.txt} in it is what is printed of that kind.
 */
class CheckerTest {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));
  private static final Path CASES = PROJECT.resolve("src/test/resources/checks");

  @TempDir Path folder;

  static Stream<String> cases() throws IOException {
    try (Stream<Path> list = Files.list(CASES)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFaultIsNamedWithItsPlaceAndARemedy(String code) throws IOException {
    Path rules = folder.resolve("rules");
    RuleCopy copy = RuleCopy.ofSmall(rules).lay(CASES.resolve(code));

    Checker.Report report = Checker.check(RuleFolder.of(rules), copy.book());

    List<Fault> faults =
        report.faults().stream().filter(f -> f.diagnostic().code().id().equals(code)).toList();
    String shown = render(faults).replace(rules.toString(), "rules");
    Path actual = PROJECT.resolve("target/checks").resolve(code).resolve("expected.txt");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, shown);
    assertThat(CASES.resolve(code).resolve("expected.txt")).exists();
    assertThat(shown).isEqualTo(Files.readString(CASES.resolve(code).resolve("expected.txt")));
  }

  @Test
  void theShippedBookIsFreeOfFaults() {
    Path rules = PROJECT.resolve("rules");

    Checker.Report report = Checker.check(RuleFolder.of(rules), RuleCopy.ofShipped(folder).book());

    assertThat(report.mistakes()).isEmpty();
    assertThat(report.faults()).isEmpty();
    assertThat(report.notAnalysed()).isEmpty();
  }

  @Test
  void whatGoesBeyondTheAnalysisIsSaidWithItsReason() {
    String duties =
        """
        package rules;
        global org.csuite.engine.Conclusions conclude;

        rule "duty-as-given"
            @why( "As given." )
            @why_fr( "Comme indiqué." )
            @source( "handbook" )
            ruleflow-group "duties"
        when
            GivenDuty( $role : role, $duty : duty )
        then
            conclude.assign( $duty, $role );
        end

        rule "operations-are-the-cios"
            @why( "Operations." )
            @why_fr( "Exploitation." )
            @source( "handbook" )
            ruleflow-group "duties"
        when
            Company( listed == true )
        then
            conclude.assign( "it-operations", "CIO" );
        end
        """;
    RuleCopy copy =
        RuleCopy.ofSmall(folder)
            .lay(CASES.resolve("conflicting-rules"))
            .write("duties/owners.drl", duties);

    Checker.Report report = Checker.check(RuleFolder.of(folder), copy.book());

    assertThat(report.notAnalysed())
        .containsOnly(
            entry(
                "duty-as-given",
                "whose duty a fact gives: only scenarios can show that 'operations-are-the-cios'"
                    + " never contradicts it"));

    // of a duty that is given to two roles neither says anything
    copy.write(
        "duties/owners.drl",
        duties
            .replace("GivenDuty( $role : role,", "GivenDuty( role != \"CIO\", $role : role,")
            .replace(
                "Company( listed == true )",
                "GivenDuty( role == \"CIO\", $duty : duty )\n"
                    + "    not GivenDuty( duty == $duty, role != \"CIO\" )")
            .replace("\"it-operations\"", "$duty"));

    assertThat(Checker.check(RuleFolder.of(folder), copy.book()).notAnalysed()).isEmpty();
  }

  private static String render(List<Fault> faults) throws IOException {
    StringWriter out = new StringWriter();
    FaultText report = new FaultText(ReportOptions.plain(null, Language.EN), out);
    for (Fault fault : faults) {
      report.add(fault);
    }
    report.end();
    return out.toString();
  }
}
