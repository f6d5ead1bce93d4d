package org.csuite.rulebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csuite.RuleCopy;
import org.csuite.ShippedBook;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.format.RuleFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files say the same in every layout that DRL allows; only a misspelt word is a mistake. */
class LayoutTest {
  private static final String HEAD =
      "package rules;\nglobal org.csuite.engine.Conclusions conclude;\n";
  private static final String NOTES =
      "@why( \"A.\" ) @why_fr( \"B.\" ) @source( \"handbook, p. 5\" ) ruleflow-group \"staffing\"";
  private static final String RULE =
      "rule \"read-me\" "
          + NOTES
          + "\nwhen\n    Company( headcount >= 10 )\n    not Required( role == \"CTO\" )\nthen\n"
          + "    conclude.staff( \"CTO\", \"optional\" );\nend\n";

  @TempDir Path folder;

  private RuleBookReader.Reading read(String rules) {
    return RuleCopy.ofSmall(folder).write("staffing/read.drl", rules).read();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theShippedRulesSayTheSameInAnyLayout(long seed) {
    RuleCopy copy = RuleCopy.ofShipped(folder);
    for (Map.Entry<String, String> file : ShippedBook.BOOK.drl().entrySet()) {
      copy.write(file.getKey(), Relayout.of(file.getValue(), seed));
    }

    assertSame(ShippedBook.BOOK, copy.book());
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void anyLayoutIsLaidOutOnceAndForAll(long seed) {
    RuleCopy copy = RuleCopy.ofShipped(folder);
    for (Map.Entry<String, String> file : ShippedBook.BOOK.drl().entrySet()) {
      String once = format(file.getKey(), Relayout.of(file.getValue(), seed));

      assertThat(format(file.getKey(), once)).as(file.getKey()).isEqualTo(once);
      assertThat(once).doesNotContain("\r", "\f", "\t");
      copy.write(file.getKey(), once);
    }

    assertSame(ShippedBook.BOOK, copy.book());
  }

  private static String format(String file, String text) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    String formatted = RuleFormat.of(SourceText.of(file, text), diagnostics);
    assertThat(diagnostics).as(file).isEmpty();
    return formatted;
  }

  private static void assertSame(RuleBook one, RuleBook other) {
    List<String> before = said(one);
    List<String> after = said(other);
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < after.size(); i++) {
      assertThat(after.get(i).equals(before.get(i))).as(before.get(i)).isTrue();
    }
    assertThat(other.vocabulary().facts())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("location", "values")
        .isEqualTo(one.vocabulary().facts());
  }

  /** Rules without the places where their parts stand. */
  private static List<String> said(RuleBook book) {
    return book.rules().stream()
        .map(rule -> rule.toString().replaceAll("location=[^,\\]]*|@[0-9a-f]+", ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule \"read-me\" N when\nC\nthen\nT\nend",
        "rule \"read-me\"\nN\nwhen C then\nT\nend",
        "rule \"read-me\" N when C then T end",
        "rule \"read-me\" N when C then T; end;",
        "rule \"read-me\" N when: C then T end",
        "rule \"read-me\" N, when C; then T end ;",
        "rule read N when C then T end",
        "rule\n\"read-me\"\nN\nwhen\nC\nthen T\nend",
        "/* rule */ rule \"read-me\" N // then\nwhen C /* end */ then T // end\nend // rule",
      })
  void aRuleMayStandOnOneLineOrOnMany(String layout) {
    String rule =
        layout
            .replace("N", NOTES)
            .replace("C", "Company( headcount >= 10 ) not Required( role == \"CIO\" )")
            .replace("T ", "conclude.staff( \"CTO\", \"optional\" ); ")
            .replace("T\n", "conclude.staff( \"CTO\", \"optional\" );\n")
            .replace("T;", "conclude.staff( \"CTO\", \"optional\" );;");
    for (String head : List.of(HEAD, HEAD.replace(";", ""), HEAD.replace("\n", " "))) {
      String text = head + rule;
      String other = " rule \"next\" " + RULE.substring(RULE.indexOf('@'));

      for (String file : List.of(text, text + "\n" + other, text.replace("\n", "\r"))) {
        RuleBookReader.Reading reading = read(file);

        assertThat(reading.diagnostics()).as(file).isEmpty();
        assertThat(reading.book().rules())
            .filteredOn(read -> read.name().startsWith("read"))
            .singleElement()
            .satisfies(read -> assertThat(read.conditions()).hasSize(2));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "when, whne",
    "when, wehn",
    "when, When",
    "when, wen",
    "then, thne",
    "then, thn",
    "then, THEN",
    "end, ned",
    "end, edn",
    "end, End",
    "rule, rul",
    "rule, ruel",
    "rule, Rule",
    "package, pakcage",
    "global, globel",
    "ruleflow-group, ruleflow-grp",
    "ruleflow-group, rulflow-group",
    "conclude, conlude",
    "not, nto",
    "why, wyh",
    "source, sorce",
    "staff, staf",
  })
  void aMisspeltKeywordIsOneMistakeThatNamesIt(String right, String wrong) {
    String lines = HEAD + RULE;
    String line = lines.replace("\n", " ");
    for (String text : List.of(lines, line)) {
      List<Diagnostic> found =
          read(text.replaceFirst("\\b" + right + "\\b(?!;)", wrong)).diagnostics();

      assertThat(found).as(text).hasSize(1);
      assertThat(found.get(0).message()).contains("'" + (right.equals("why") ? "@" : ""), wrong);
      assertThat(found.get(0).hint()).isEqualTo("Maybe you meant '" + right + "'.");
    }
  }

  @ParameterizedTest
  @CsvSource({"declare, declre", "end, ned", "package, packge", "label, lable"})
  void aMisspeltKeywordAmongTheFactsIsOneMistake(String right, String wrong) {
    RuleCopy copy = RuleCopy.ofSmall(folder);
    String facts = copy.book().drl().get("facts.drl");

    assertThat(
            copy.write("facts.drl", facts.replaceFirst("\\b" + right + "\\b", wrong))
                .read()
                .diagnostics())
        .filteredOn(found -> !found.message().contains("needs @label"))
        .singleElement()
        .extracting(Diagnostic::hint)
        .isEqualTo("Maybe you meant '" + right + "'.");
  }

  @Test
  void aNameWithHyphensNeedsQuotes() {
    assertThat(read(HEAD + RULE.replace("\"read-me\"", "read-me")).diagnostics())
        .singleElement()
        .extracting(Diagnostic::hint)
        .isEqualTo("Maybe rule \"read-me\".");
  }

  @Test
  void rulesOnOneLineAreLaidOutAsAllAre() {
    String rule = format("roles/a.drl", HEAD + "\n" + RULE);

    assertThat(format("roles/a.drl", (HEAD + RULE).replaceAll("\\s+", " "))).isEqualTo(rule);
    assertThat(rule).contains("\"staffing\"\nwhen\n    Company(", ")\nthen\n    conclude.");
  }
}
