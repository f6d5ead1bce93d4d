package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Language;
import org.csuite.model.Location;
import org.csuite.model.Severity;
import org.junit.jupiter.api.Test;

/**
 * How a mistake is shown: its place, its line, carets below what is wrong, whatever the characters.
 */
class DiagnosticTextTest {
  private static final ReportOptions ENGLISH = ReportOptions.plain(null, Language.EN);

  @Test
  void diagnosticsAreAsExpected() throws IOException {
    StringWriter out = new StringWriter();
    DiagnosticText report = new DiagnosticText(ENGLISH, out);
    report.add(unknownFact("    head_count: 40", 5));
    report.add(
        new Diagnostic(
            Severity.WARNING,
            Code.OUT_OF_RANGE,
            new Location("scenarios/small.yaml", 112, 21),
            3,
            "onlineRevenueShare is 350; a share is from 0 to 1.",
            "Maybe you meant 0.35.",
            "onlineRevenueShare: 350"));
    report.add(
        Diagnostic.ofFile(Code.MISSING_FILE, "nowhere", "There is no file 'nowhere'.", null));
    report.end();
    Golden.check("diagnostics.txt", out.toString());
  }

  @Test
  void caretsStandBelowTheWordAfterTabs() throws IOException {
    assertCaretsBelow("\t\thead_count: 40", 3, "        head_count: 40", "        ^^^^^^^^^^");
    assertCaretsBelow("ab\thead_count: 40", 4, "ab  head_count: 40", "    ^^^^^^^^^^");
  }

  @Test
  void caretsStandBelowTheWordAfterWideAndCombiningCharacters() throws IOException {
    assertCaretsBelow("東京 head_count: 40", 4, "東京 head_count: 40", "     ^^^^^^^^^^");
    assertCaretsBelow(
        "cafe\u0301 head_count: 40", 7, "cafe\u0301 head_count: 40", "     ^^^^^^^^^^");
    assertCaretsBelow("🏦 head_count: 40", 4, "🏦 head_count: 40", "   ^^^^^^^^^^");
  }

  @Test
  void aWideWordGetsTwoCaretsACharacter() {
    assertThat(SourceLine.of("sector: 銀行業", 9, 3, 80))
        .isEqualTo(new SourceLine("sector: 銀行業", 8, 6));
  }

  @Test
  void aMistakeAtTheEndOfTheLineStillGetsACaret() {
    assertThat(SourceLine.of("when", 5, 1, 80)).isEqualTo(new SourceLine("when", 4, 1));
    assertThat(SourceLine.of("", 1, 4, 80)).isEqualTo(new SourceLine("", 0, 1));
    assertThat(SourceLine.of("when", 40, 4, 80)).isEqualTo(new SourceLine("when", 4, 1));
  }

  @Test
  void aLongLineIsCutAroundTheMistake() {
    String line = "x".repeat(5000) + "WRONG" + "y".repeat(5000);
    SourceLine shown = SourceLine.of(line, 5001, 5, 60);
    assertThat(DisplayText.width(shown.text())).isLessThanOrEqualTo(60);
    assertThat(shown.text().substring(shown.before(), shown.before() + shown.marked()))
        .isEqualTo("WRONG");
    assertThat(shown.text()).startsWith("…").endsWith("…");
  }

  /** Nothing of what is far away is looked at, and combining marks take no column. */
  @Test
  void aLineOfAMillionMarksIsCutAroundTheMistake() {
    SourceLine shown = SourceLine.of("e" + "\u0301".repeat(1_000_000) + "WRONG", 1_000_002, 5, 60);
    assertThat(shown.text()).startsWith("…").endsWith("WRONG").hasSizeLessThan(2100);
    assertThat(shown.marked()).isEqualTo(5);
  }

  @Test
  void aLongMistakeIsCutToo() {
    SourceLine shown = SourceLine.of("key: " + "x".repeat(5000), 6, 5000, 60);
    assertThat(shown.text()).hasSize(60).endsWith("…");
    assertThat(shown.before()).isEqualTo(5);
  }

  @Test
  void controlCharactersOfTheFileDoNotReachTheTerminal() throws IOException {
    String shown = show(unknownFact("\u001B[31m head_count: 40", 7), ENGLISH);
    assertThat(shown).contains("  7 | ␛[31m head_count: 40\n").doesNotContain("\u001B");
  }

  @Test
  void coloursChangeNothingButColours() throws IOException {
    Diagnostic diagnostic = unknownFact("    head_count: 40", 5);
    String coloured = show(diagnostic, new ReportOptions(null, Language.EN, true, 100));
    assertThat(coloured).contains("\uFDD5^^^^^^^^^^\uFDD0");
    assertThat(coloured.replaceAll("[\uFDD0-\uFDEF]", "")).isEqualTo(show(diagnostic, ENGLISH));
  }

  @Test
  void theSeverityIsNamedInFrench() throws IOException {
    String shown =
        show(unknownFact("    head_count: 40", 5), ReportOptions.plain(null, Language.FR));
    assertThat(shown).startsWith("scenarios/small.yaml:7:5: erreur[unknown-fact]: ");
  }

  private static void assertCaretsBelow(String line, int column, String shown, String carets)
      throws IOException {
    String text = show(unknownFact(line, column), ENGLISH);
    assertThat(text).contains("  7 | " + shown + "\n    | " + carets + "\n");
  }

  private static Diagnostic unknownFact(String line, int column) {
    return new Diagnostic(
        Severity.ERROR,
        Code.UNKNOWN_FACT,
        new Location("scenarios/small.yaml", 7, column),
        10,
        "'head_count' is not a fact of Company",
        "Maybe you meant 'headcount'.",
        line);
  }

  private static String show(Diagnostic diagnostic, ReportOptions options) throws IOException {
    StringWriter out = new StringWriter();
    new DiagnosticText(options, out).add(diagnostic);
    return out.toString();
  }
}
