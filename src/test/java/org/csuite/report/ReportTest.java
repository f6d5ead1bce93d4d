package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.csuite.model.CaseResult;
import org.csuite.model.Expectation;
import org.csuite.model.Expectation.Aspect;
import org.csuite.model.Language;
import org.csuite.model.Location;
import org.csuite.model.Outcome;
import org.csuite.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each format as a whole, against a file, and what holds of all of them. */
class ReportTest {
  private static final Vocabulary VOCABULARY = SampleVocabulary.create();
  private static final ReportOptions ENGLISH = ReportOptions.plain(VOCABULARY, Language.EN);
  private static final ReportOptions FRENCH = ReportOptions.plain(VOCABULARY, Language.FR);

  @Test
  void textInEnglishIsAsExpected() throws IOException {
    Golden.check("text-en.txt", text(ENGLISH, SampleOutcome.create(VOCABULARY)));
  }

  @Test
  void textInFrenchIsAsExpected() throws IOException {
    Golden.check("text-fr.txt", text(FRENCH, SampleOutcome.create(VOCABULARY)));
  }

  @Test
  void summaryIsAsExpected() throws IOException {
    StringWriter out = new StringWriter();
    TextSummary summary = new TextSummary(ENGLISH, out);
    summary.add(SampleOutcome.create(VOCABULARY));
    summary.add(SampleOutcome.named("東京の銀行", VOCABULARY));
    summary.end();
    Golden.check("summary.txt", out.toString());
  }

  @Test
  void resultsOfCasesAreAsExpected() throws IOException {
    StringWriter out = new StringWriter();
    TextTests tests = new TextTests(ReportOptions.plain(null, Language.EN), out);
    Location place = new Location("rules/roles/cto.cases.yaml", 12, 3);
    tests.add(new CaseResult("a bank of 1,200 people has both", place, 3, List.of()));
    tests.add(
        new CaseResult(
            "a shop of 40 people has neither",
            place,
            5,
            List.of(
                mismatch(Aspect.ROLES, "CTO", null, "not-advised", "optional"),
                mismatch(Aspect.PAY, "CIO", "high", "195000", "none"),
                mismatch(Aspect.NOT, "CIO", null, null, "recommended"),
                mismatch(Aspect.SILENT, "cto-for-outside", null, null, "fires"),
                mismatch(Aspect.NO_FINDINGS, "dpo-conflict-of-interests", null, null, "found"))));
    tests.end();
    Golden.check("tests.txt", out.toString());
  }

  private static CaseResult.Mismatch mismatch(
      Aspect aspect, String subject, String attribute, String expected, String found) {
    Location location = new Location("rules/roles/cto.cases.yaml", 15, 7);
    return new CaseResult.Mismatch(
        new Expectation(aspect, subject, attribute, expected, location), found);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noLineIsWiderThanAsked(Language language) throws IOException {
    for (int width : new int[] {72, 100, 140}) {
      ReportOptions options = new ReportOptions(VOCABULARY, language, false, width);
      assertThat(text(options, SampleOutcome.create(VOCABULARY)).lines())
          .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void coloursChangeNothingButColours() throws IOException {
    Outcome outcome = SampleOutcome.create(VOCABULARY);
    ReportOptions coloured = new ReportOptions(VOCABULARY, Language.EN, true, 100);
    assertThat(text(coloured, outcome)).contains("\uFDD1");
    assertThat(text(coloured, outcome).replaceAll("[\uFDD0-\uFDEF]", ""))
        .isEqualTo(text(ENGLISH, outcome));
  }

  @Test
  void controlCharactersInNamesDoNotReachTheTerminal() throws IOException {
    String name = "A \u001B[2J bank\u0007 \u202Eknab \u009B31m\r\nof two lines";
    String text = text(ENGLISH, SampleOutcome.named(name, VOCABULARY));
    assertThat(text.lines().findFirst())
        .contains("A ␛[2J bank␇ �knab �31m  of two lines (annual report 2025, p. 12)");
    assertThat(text.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl)).isTrue();
  }

  @Test
  void rolesPricedAlikeStandTogether() throws IOException {
    assertThat(text(ENGLISH, SampleOutcome.create(VOCABULARY)).lines())
        .contains("  CISO, CMO  about USD\u00A076,000 (2018)");
  }

  @Test
  void severalOutcomesAreSetApart() throws IOException {
    Outcome outcome = SampleOutcome.create(VOCABULARY);
    assertThat(text(ENGLISH, outcome, outcome).lines()).contains("─".repeat(100));
  }

  @Test
  void nothingIsSaidOfSectionsThatAreEmpty() throws IOException {
    Outcome full = SampleOutcome.create(VOCABULARY);
    Outcome bare =
        new Outcome(
            full.scenario(),
            full.company(),
            Map.of(),
            full.roles(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
    assertThat(text(ENGLISH, bare))
        .doesNotContain("Findings", "Pay budget", "accountable", "Not known", "null");
  }

  private static String text(ReportOptions options, Outcome... outcomes) throws IOException {
    StringWriter out = new StringWriter();
    TextReport report = new TextReport(options, out);
    for (Outcome outcome : outcomes) {
      report.add(outcome);
    }
    report.end();
    return out.toString();
  }
}
