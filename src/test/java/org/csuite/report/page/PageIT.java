package org.csuite.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.csuite.Extent;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verdict;
import org.csuite.model.Vocabulary;
import org.csuite.report.ReportOptions;
import org.csuite.report.SampleOutcome;
import org.csuite.report.SampleVocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as a browser shows them. Without Chromium on the path these tests are skipped. */
class PageIT {
  private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  @TempDir static Path temporary;
  private static Browser browser;
  private static PageLook look;

  @BeforeAll
  static void openBrowser() throws Exception {
    assumeTrue(
        Browser.executable() != null,
        "There is no Chromium on the path: pages are not looked at. Install the package chromium.");
    browser = Browser.start(Files.createDirectory(temporary.resolve("profile")));
    look = new PageLook(browser);
    run("scenarios/definition", "definition.html");
    run("scenarios/review/bank-dpo-is-cio.yaml", "review.html");
    made("sixty.html", "A group of many", sixty());
    made("one.html", "A firm of one", List.of(decision("CEO", null)));
    made("hostile.html", HOSTILE, null);
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"definition", "review", "sixty", "one", "hostile"})
  void nothingOverlapsAndNothingIsCut(String page) throws IOException {
    browser.open(file(page));
    look.assertNothingOverlaps(page);
  }

  @ParameterizedTest
  @MethodSource
  void everybodyCanReadIt(String page) throws IOException {
    browser.open(file(page));
    look.assertReadable(page);
  }

  /** The largest takes half a minute. */
  static Stream<String> everybodyCanReadIt() {
    return Stream.of("review", "hostile", "definition").limit(Extent.of(2, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"definition", "hostile"})
  void nothingIsAskedForAndNothingComplains(String page) {
    browser.open(file(page));
    look.assertQuiet(file(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"definition", "review"})
  void everyLinkLeadsToAPlaceOfItsOwn(String page) {
    browser.open(file(page));

    assertThat(look.texts(LINKS)).isEmpty();
    assertThat(browser.evaluate("document.querySelectorAll('a[href]').length").asInt())
        .isGreaterThan(20);
  }

  @Test
  void theKeyboardSwitchesLanguageAndUnfolds() {
    browser.resize(1280, 900);
    browser.media("screen", "light");
    browser.open(file("review"));
    assertThat(look.shown()).isEqualTo("en");

    browser.press("Tab", 9, "");
    browser.press("ArrowRight", 39, "");
    assertThat(look.shown()).isEqualTo("fr");

    browser.press("Tab", 9, "");
    assertThat(browser.evaluate("document.activeElement.tagName").asText()).isEqualTo("SUMMARY");
    browser.press("Enter", 13, "\r");
    assertThat(browser.evaluate("document.activeElement.parentElement.open").asBoolean()).isTrue();
  }

  @Test
  void everyClaimUnfoldsToItsRules() {
    browser.open(file("review"));
    String unproven =
        "[...document.querySelectorAll('.row, .findings details, .duties details')]"
            + ".filter(d => !d.querySelector('.reasons .rule code')).map(d => d.innerText)";
    List<String> without = look.texts(unproven);
    // what nothing was concluded of: roles that no rule speaks of, duties that nobody has
    assertThat(without).allSatisfy(text -> assertThat(text).containsPattern("0[.,]00|engine"));
  }

  @Test
  void paperShowsOneLanguageInDarkInk() {
    browser.resize(680, 900);
    browser.media("print", "dark");
    browser.open(file("review"));

    assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asText())
        .isEqualTo("rgb(255, 255, 255)");
    assertThat(
            browser.evaluate("getComputedStyle(document.querySelector('header')).display").asText())
        .isEqualTo("none");
    assertThat(look.faults()).isEmpty();
    String shown = "document.querySelector('%s').checkVisibility()";
    assertThat(browser.evaluate(shown.formatted(".matrix table")).asBoolean()).isTrue();
    assertThat(browser.evaluate(shown.formatted(".row .reasons")).asBoolean()).isFalse();
    browser.media("screen", "light");
    assertThat(browser.evaluate(shown.formatted(".matrix table")).asBoolean()).isFalse();
  }

  @Test
  void hostileNamesStayText() {
    browser.open(file("hostile"));
    assertThat(browser.evaluate("document.title").asText()).isEqualTo(HOSTILE);
    assertThat(browser.evaluate("document.querySelector('main h2').textContent").asText())
        .isEqualTo(HOSTILE);
  }

  private static final String LINKS =
      """
      (() => {
        const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
        const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
        const lost = [...document.querySelectorAll('a[href]')]
            .map(a => a.getAttribute('href')).filter(h => !ids.includes(h.slice(1)));
        return [...twice, ...lost];
      })()
      """;

  private static Path file(String page) {
    return temporary.resolve(page + ".html");
  }

  private static void run(String scenarios, String page) {
    PageLook.csuite("run", scenarios, temporary.resolve(page));
  }

  /** A page of a made-up outcome: the sample's, or one with these roles alone. */
  private static void made(String page, String name, List<RoleDecision> roles) throws IOException {
    Vocabulary vocabulary = SampleVocabulary.create();
    Outcome sample = SampleOutcome.named(name, vocabulary);
    Outcome outcome =
        roles == null
            ? sample
            : new Outcome(
                sample.scenario(),
                sample.company(),
                Map.of(),
                roles,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    try (Writer out = Files.newBufferedWriter(temporary.resolve(page))) {
      HtmlReport report =
          new HtmlReport(
              ReportOptions.plain(vocabulary, Language.EN),
              any -> List.of(),
              any -> List.of(),
              out);
      report.add(outcome);
      report.end();
    }
  }

  private static List<RoleDecision> sixty() {
    List<RoleDecision> roles = new ArrayList<>(List.of(decision("CEO", null)));
    for (int i = 1; i < 60; i++) {
      String superior = i < 12 ? "CEO" : "Chief-Officer-of-Region-" + i / 5;
      roles.add(decision("Chief-Officer-of-Region-" + i, superior));
    }
    return roles;
  }

  private static RoleDecision decision(String role, String superior) {
    return new RoleDecision(
        role,
        Verdict.RECOMMENDED,
        Verdict.RECOMMENDED,
        0.7,
        null,
        RoleDecision.External.ALLOWED,
        null,
        superior,
        null,
        List.of(),
        null);
  }
}
