package org.csuite.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csuite.RuleCopy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps and comparisons as a browser shows them. Without Chromium these tests are skipped. */
class ComparisonPagesIT {
  private static final String FIRM = "scenarios/startups/five-people.yaml";

  /** Two companies whose names would run if they were not escaped. */
  private static final String HOSTILE =
      """
      name: <script>alert(1)</script>
      company: {headcount: 20, sector: software}
      ---
      name: <img src=x onerror=alert(2)>
      company: {headcount: 2000, sector: retail}
      """;

  @TempDir static Path temporary;
  private static Browser browser;
  private static PageLook look;

  @BeforeAll
  static void openBrowser() throws Exception {
    assumeTrue(Browser.executable() != null, "There is no Chromium on the path.");
    browser = Browser.start(Files.createDirectory(temporary.resolve("profile")));
    look = new PageLook(browser);
    String headcount = "headcount=5..5000";
    String revenue = "revenue=1e5..1e9";
    PageLook.csuite("sweep", FIRM, file("strips"), "--vary", headcount);
    PageLook.csuite("sweep", FIRM, file("map"), "--vary", headcount, "--vary", revenue);
    PageLook.csuite("sweep", FIRM, file("matrix"), "--vary", "sector");
    PageLook.csuite("compare", "scenarios/definition", file("sides"));
    PageLook.csuite("compare", "scenarios/review/bank-dpo-is-cio.yaml", file("client"));
    RuleCopy.ofShipped(temporary.resolve("rules-before"))
        .replace("roles/data-and-customers.drl", "headcount >= 250", "headcount >= 300");
    String before = temporary.resolve("rules-before").toString();
    PageLook.csuite("compare", "scenarios/health", file("books"), "--rules-before", before);
    String hostile = Files.writeString(temporary.resolve("hostile.yaml"), HOSTILE).toString();
    PageLook.csuite("compare", hostile, file("hostile-sides"));
    PageLook.csuite("sweep", hostile, file("hostile-strips"), "--vary", headcount);
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"strips", "map", "matrix", "sides", "client", "books", "hostile-sides"})
  void holdsInEveryWindowThemeAndLanguage(String page) throws IOException {
    browser.open(file(page));
    look.assertQuiet(file(page));
    look.assertNothingOverlaps(page);
    look.assertReadable(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hostile-sides", "hostile-strips"})
  void namesStayText(String page) {
    browser.open(file(page));
    look.assertQuiet(file(page));
    assertThat(browser.evaluate("document.body.textContent").asText())
        .contains("<script>alert(1)</script>", "<img src=x onerror=alert(2)>");
  }

  @Test
  void theKeyboardSwitchesLanguageAndMovesAWideTable() {
    browser.resize(390, 900);
    browser.media("screen", "light");
    browser.open(file("sides"));
    browser.press("Tab", 9, "");
    browser.press("ArrowRight", 39, "");
    assertThat(look.shown()).isEqualTo("fr");

    String table = "document.querySelector('main[lang=fr] .scroll:has(table)')";
    for (int i = 0;
        i < 10 && !browser.evaluate(table + " === document.activeElement").asBoolean();
        i++) {
      browser.press("Tab", 9, "");
    }
    assertThat(browser.evaluate(table + " === document.activeElement").asBoolean()).isTrue();
    String moved = table + ".scrollWidth > " + table + ".clientWidth";
    assertThat(browser.evaluate(moved).asBoolean()).isTrue();
  }

  private static Path file(String page) {
    return temporary.resolve(page + ".html");
  }
}
