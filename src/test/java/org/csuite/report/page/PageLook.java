package org.csuite.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csuite.cli.Main;

/** What holds for every page that is open in a browser, in both of its languages. */
final class PageLook {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));
  private static final List<String> LANGUAGES = List.of("en", "fr");

  /** A phone, A4 at 96 pixels an inch, and a desk. */
  private static final List<Integer> WIDTHS = List.of(390, 794, 1280);

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
          if (svg.closest('.paper')) {
            texts.filter(t => t.textContent && rect(t).height < 10).forEach(t => faults.push(t.textContent + ' is tiny'));
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

  private final Browser browser;

  PageLook(Browser browser) {
    this.browser = browser;
  }

  /** Makes a page by the command line, of scenarios of the project. */
  static void csuite(String command, String scenarios, Path page, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of(command, PROJECT.resolve(scenarios).toString()));
    arguments.addAll(List.of("--rules", PROJECT.resolve("rules").toString()));
    arguments.addAll(List.of("--format", "html", "--lang", "en", "-o", page.toString()));
    arguments.addAll(List.of(options));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        Main.run(arguments.toArray(String[]::new), InputStream.nullInputStream(), stream, stream);
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  /** Fails where a text is cut or lies over another, at any width; leaves a picture of each. */
  void assertNothingOverlaps(String page) throws IOException {
    browser.media("screen", "light");
    for (String language : LANGUAGES) {
      show(language);
      for (int width : WIDTHS) {
        browser.resize(width, 900);
        picture(page + "-" + language + "-" + width + ".png");
        assertThat(faults()).as("%s in %s at %s", page, language, width).isEmpty();
      }
    }
  }

  /** Fails where axe-core finds a barrier, in either theme, with everything unfolded. */
  void assertReadable(String page) throws IOException {
    browser.resize(1280, 900);
    browser.evaluate(axe() + "; 1");
    unfold();
    for (String theme : List.of("light", "dark")) {
      browser.media("screen", theme);
      for (String language : LANGUAGES) {
        show(language);
        assertThat(texts(VIOLATIONS)).as("%s in %s, %s", page, language, theme).isEmpty();
      }
    }
  }

  /** Fails where a page asks for anything but itself, runs anything or has an error. */
  void assertQuiet(Path file) {
    unfold();
    show("fr");
    assertThat(browser.requests()).containsExactly(file.toUri().toString());
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.evaluate("document.scripts.length + document.images.length").asInt())
        .isZero();
  }

  /** What sticks out, is cut or lies over something else, as sentences. */
  List<String> faults() {
    return texts(GEOMETRY);
  }

  /** The language of the part that is displayed. */
  String shown() {
    String visible = "[...document.querySelectorAll('main')].filter(m => m.offsetHeight > 0)";
    return browser.evaluate(visible + ".map(m => m.lang).join()").asText();
  }

  /** What an expression gives, an array of texts. */
  List<String> texts(String expression) {
    List<String> texts = new ArrayList<>();
    browser.evaluate(expression).forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private void show(String language) {
    browser.evaluate("document.getElementById('show-" + language + "').click()");
    assertThat(shown()).isEqualTo(language);
  }

  private void unfold() {
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  /** Leaves a picture of a page for people to look at. */
  private void picture(String name) throws IOException {
    Path folder = Files.createDirectories(PROJECT.resolve("target/pages"));
    Files.write(folder.resolve(name), browser.screenshot());
  }

  private static String axe() throws IOException {
    try (InputStream script = PageLook.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
