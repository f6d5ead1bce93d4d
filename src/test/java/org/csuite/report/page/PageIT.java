package org.csuite.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csuite.cli.Main;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as a browser shows them. Without Chromium on the path these tests are skipped. */
class PageIT {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));
  private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  /** A phone, A4 at 96 pixels an inch, and a desk. */
  private static final List<Integer> WIDTHS = List.of(390, 794, 1280);

  @TempDir static Path temporary;
  private static Browser browser;

  @BeforeAll
  static void openBrowser() throws Exception {
    assumeTrue(
        Browser.executable() != null,
        "There is no Chromium on the path: pages are not looked at. Install the package chromium.");
    browser = Browser.start(Files.createDirectory(temporary.resolve("profile")));
    csuite("scenarios/definition", "definition.html");
    csuite("scenarios/review/bank-dpo-is-cio.yaml", "review.html");
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
    for (String language : List.of("en", "fr")) {
      show(language);
      for (int width : WIDTHS) {
        browser.resize(width, 900);
        browser.media("screen", "light");
        String where = page + " in " + language + " at " + width;
        picture(page + "-" + language + "-" + width + ".png");
        assertThat(texts(browser.evaluate(GEOMETRY))).as(where).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"definition", "review", "hostile"})
  void everybodyCanReadIt(String page) throws IOException {
    browser.resize(1280, 900);
    browser.open(file(page));
    browser.evaluate(axe() + "; 1");
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    for (String theme : List.of("light", "dark")) {
      browser.media("screen", theme);
      for (String language : List.of("en", "fr")) {
        show(language);
        assertThat(texts(browser.evaluate(VIOLATIONS)))
            .as("%s in %s, %s", page, language, theme)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"definition", "hostile"})
  void nothingIsAskedForAndNothingComplains(String page) {
    browser.open(file(page));
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    show("fr");

    assertThat(browser.requests()).containsExactly(file(page).toUri().toString());
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.evaluate("document.scripts.length + document.images.length").asInt())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"definition", "review"})
  void everyLinkLeadsToAPlaceOfItsOwn(String page) {
    browser.open(file(page));

    assertThat(texts(browser.evaluate(LINKS))).isEmpty();
    assertThat(browser.evaluate("document.querySelectorAll('a[href]').length").asInt())
        .isGreaterThan(20);
  }

  @Test
  void theKeyboardSwitchesLanguageAndUnfolds() {
    browser.resize(1280, 900);
    browser.media("screen", "light");
    browser.open(file("review"));
    assertThat(shown()).isEqualTo("en");

    browser.press("Tab", 9, "");
    browser.press("ArrowRight", 39, "");
    assertThat(shown()).isEqualTo("fr");

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
    List<String> without = texts(browser.evaluate(unproven));
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
    assertThat(texts(browser.evaluate(GEOMETRY))).isEmpty();
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

  /** What sticks out of a box or the page, or lies over another text, as sentences. */
  private static final String GEOMETRY =
      """
      (() => {
        const faults = [];
        const rect = e => e.getBoundingClientRect();
        const shown = e => rect(e).width > 0;
        const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
            && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        const page = document.documentElement;
        if (page.scrollWidth > page.clientWidth) {
          faults.push('the page is ' + page.scrollWidth + ' wide');
        }
        for (const svg of [...document.querySelectorAll('svg')].filter(shown)) {
          const texts = [...svg.querySelectorAll('text')];
          for (const text of texts) {
            const box = text.parentElement.classList.contains('box')
                ? text.parentElement.querySelector('rect') : svg;
            const [t, b] = [rect(text), rect(box)];
            if (t.left < b.left || t.right > b.right || t.top < b.top - 1 || t.bottom > b.bottom + 1) {
              faults.push(text.textContent + ' sticks out');
            }
          }
          const boxes = [...svg.querySelectorAll('.box rect')];
          for (const list of [texts, boxes]) {
            list.forEach((a, i) => list.slice(i + 1).forEach(b => {
              if (over(rect(a), rect(b))) {
                faults.push(a.parentElement.textContent + ' lies over ' + b.parentElement.textContent);
              }
            }));
          }
        }
        for (const summary of [...document.querySelectorAll('.row > summary')].filter(shown)) {
          const parts = [...summary.children];
          parts.forEach((a, i) => parts.slice(i + 1).forEach(b => {
            if (over(rect(a), rect(b))) {
              faults.push(a.textContent + ' lies over ' + b.textContent + b.className);
            }
          }));
          parts.filter(p => p.textContent && p.scrollWidth > p.clientWidth + 1)
              .forEach(p => faults.push(p.textContent + ' is cut'));
        }
        return faults;
      })()
      """;

  private static final String VIOLATIONS =
      """
      axe.run(document, {resultTypes: ['violations']}).then(results => results.violations
          .flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary)))
      """;

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

  private static void show(String language) {
    browser.evaluate("document.getElementById('show-" + language + "').click()");
    assertThat(shown()).isEqualTo(language);
  }

  /** The language of the part that is displayed. */
  private static String shown() {
    String visible = "[...document.querySelectorAll('main')].filter(m => m.offsetHeight > 0)";
    return browser.evaluate(visible + ".map(m => m.lang).join()").asText();
  }

  /** Leaves a picture of a page for people to look at. */
  private static void picture(String name) throws IOException {
    Path folder = Files.createDirectories(PROJECT.resolve("target/pages"));
    Files.write(folder.resolve(name), browser.screenshot());
  }

  private static String axe() throws IOException {
    try (InputStream script = PageIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static Path file(String page) {
    return temporary.resolve(page + ".html");
  }

  /** A page of scenarios of the project, by the command line. */
  private static void csuite(String scenarios, String page) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] arguments = {
      "run",
      PROJECT.resolve(scenarios).toString(),
      "--rules",
      PROJECT.resolve("rules").toString(),
      "--format",
      "html",
      "--lang",
      "en",
      "-o",
      temporary.resolve(page).toString()
    };
    int code = Main.run(arguments, InputStream.nullInputStream(), stream, stream);
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
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
