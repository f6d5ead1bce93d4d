package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.RuleCopy;
import org.csuite.ShippedBook;
import org.csuite.rulebook.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code csuite rules} and {@code csuite sources}: the book for its readers. */
class RulesCommandTest {
  @TempDir Path folder;

  private static Run csuite(Object... words) {
    Object[] all = java.util.Arrays.copyOf(words, words.length + 4);
    System.arraycopy(new Object[] {"--rules", Run.RULES, "--lang", "en"}, 0, all, words.length, 4);
    return Run.csuite(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"question", "role", "source"})
  void everyRuleIsListedInEachOrder(String order) {
    String out = csuite("rules", "--by", order).done().out();
    for (Rule rule : ShippedBook.BOOK.rules()) {
      assertThat(out).contains("  " + rule.name() + "\n");
    }
  }

  @Test
  void aFactHasItsThresholdsWithTheRulesThatUseThem() {
    assertThat(csuite("rules", "--fact", "headcount").done().out())
        .contains(
            "headcount: headcount",
            "\n  headcount >= 20 people\n    roles/role-by-size.csv:",
            "Rules that look at it");
    assertThat(csuite("rules", "--fact", "headcuont").refused().err())
        .contains("Maybe you meant 'headcount'.");
  }

  @Test
  void aRuleIsShownInFullWithItsCases() {
    assertThat(csuite("rules", "--rule", "cto-when-technology-is-sold").done().out())
        .contains(
            "roles/technology-officer.drl:",
            "Company( sellsTechnology == true )",
            "conclude.advise( \"CTO\", 0.6 );",
            "selling technology alone makes a CTO recommended",
            "Cases in which it stays silent");
    assertThat(csuite("rules", "--rule", "cto").refused().err())
        .contains("There is no rule 'cto'.");
    assertThat(csuite("rules", "--rule", "cto-when-tecnology").refused().err())
        .contains("Maybe one of: cto-when-technology-is-sold")
        .doesNotContain("eu-size-micro");
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "html"})
  void thePageHoldsEveryRuleAndItsLinksLeadSomewhere(String format) {
    String page = csuite("rules", "--format", format).done().out();
    for (Rule rule : ShippedBook.BOOK.rules()) {
      assertThat(page).contains("id=\"rule-" + rule.name() + "\"");
    }
    Set<String> anchors = all(page, "id=\"([^\"]+)\"");
    assertThat(all(page, format.equals("md") ? "\\]\\(#([^)]+)\\)" : "href=\"#([^\"]+)\""))
        .isSubsetOf(anchors);
  }

  private static Set<String> all(String text, String pattern) {
    Set<String> found = new HashSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void whatARuleSaysIsNoMarkup() {
    RuleCopy rules =
        RuleCopy.ofSmall(folder)
            .replace(
                "roles/evidence.drl",
                "Somebody leads the company.",
                "<script>alert(1)</script> & <b>");
    String page = Run.csuite("rules", "--format", "html", "--rules", rules.folder()).done().out();
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;")
        .doesNotContain("<script", "<b>", "http-equiv=\"refresh\"");
    assertThat(Run.csuite("rules", "--format", "md", "--rules", rules.folder()).done().out())
        .contains("\\<script\\>");
  }

  @Test
  void figuresStandBelowTheirSourceTheOldestFirst() {
    String all = csuite("sources").done().out();
    assertThat(all)
        .contains(
            "thresholds, bands and provisions.",
            ", judgement",
            "CEO required",
            "CTO 780000 to 1700000 USD (2024)");
    String old = csuite("sources", "--older-than", "10").done().out();
    assertThat(old.length()).isLessThan(all.length());
    assertThat(old).doesNotContain(": 2026, ");
    assertThat(csuite("sources", "--older-than", "-1").refused().err()).contains("number of years");
  }
}
