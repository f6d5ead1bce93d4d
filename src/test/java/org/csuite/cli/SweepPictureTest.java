package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pictures of {@code sweep} and {@code plan}: well-formed, complete, nothing outside. */
class SweepPictureTest {
  private static final Path STARTUP = Run.PROJECT.resolve("scenarios/startups/five-people.yaml");
  private static final Path GROWTH = Run.PROJECT.resolve("scenarios/startups/growth-plan.yaml");

  @TempDir Path folder;

  private static Document picture(Object... arguments) throws Exception {
    String svg = Run.csuite(arguments).done().out();
    Document picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    double width = number(picture.getDocumentElement(), "width");
    double height = number(picture.getDocumentElement(), "height");
    for (Element text : elements(picture, "text")) {
      assertThat(number(text, "x")).as(text.getTextContent()).isBetween(0.0, width);
      assertThat(number(text, "y")).as(text.getTextContent()).isBetween(0.0, height);
    }
    return picture;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static List<Element> elements(Document picture, String tag) {
    NodeList nodes = picture.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> texts(Document picture) {
    return elements(picture, "text").stream().map(Element::getTextContent).toList();
  }

  @Test
  void oneFactGivesABarForEachRole() throws Exception {
    Document picture = picture("sweep", STARTUP, "--vary", "headcount=5..5000", "--format", "svg");

    assertThat(texts(picture))
        .contains("the scenario", "CEO", "CFO", "IT director", "required", "recommended")
        .contains("50\u00A0people", "5,000\u00A0people")
        .doesNotContain("not advised", "CIO");
  }

  @Test
  void twoFactsGiveAMapWithTheScenarioAsADot() throws Exception {
    Document picture =
        picture(
            "sweep",
            STARTUP,
            "--vary",
            "headcount=5..5000",
            "--vary",
            "sector=retail,software",
            "--decision",
            "CTO,CIO",
            "--format",
            "svg",
            "--lang",
            "fr");

    assertThat(elements(picture, "circle")).hasSize(1);
    assertThat(texts(picture)).contains("A", "B", "effectif", "secteur", "commerce de détail");
  }

  @Test
  void aPlanGivesABarForEachRoleOverTheDates() throws Exception {
    Document picture = picture("plan", GROWTH, "--format", "svg");

    assertThat(texts(picture)).contains("today", "2027-07", "2029-01", "CPO", "pay per year");
  }

  @Test
  void aPageHoldsThePictureInBothLanguages() {
    String page =
        Run.csuite("sweep", STARTUP, "--vary", "headcount=5..5000", "--format", "html")
            .done()
            .out();

    assertThat(page.split("<svg ", -1)).hasSize(1 + 2);
    assertThat(page)
        .contains("what changes there", "ce qui y change", "the scenario", "le scénario")
        .doesNotContain("<script", "src=");
  }

  private static boolean hasFonts() {
    try {
      return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('A');
    } catch (LinkageError | InternalError e) {
      return false;
    }
  }

  @Test
  void aPngIsTwiceAsLargeAndGoesIntoAFile() throws Exception {
    assumeTrue(hasFonts(), "Java finds no fonts here, so that csuite can only refuse to draw.");
    Path file = folder.resolve("plan.png");
    Document svg = picture("plan", GROWTH, "--format", "svg");
    Run.csuite("plan", GROWTH, "--format", "png", "-o", file).done();

    assertThat(ImageIO.read(file.toFile()).getWidth())
        .isEqualTo((int) Math.ceil(2 * number(svg.getDocumentElement(), "width")));
    assertThat(Run.csuite("plan", GROWTH, "--format", "png").refused().err())
        .contains("A PNG needs a file: add -o FILE.");
  }

  @Test
  void aNameCannotBecomeMarkup() throws Exception {
    Path evil =
        Files.writeString(
            folder.resolve("evil.yaml"),
            "name: '<script>alert(1)</script> & \"co\"'\ncompany: {headcount: 20}\n");
    Document picture = picture("sweep", evil, "--vary", "headcount=5..500", "--format", "svg");

    assertThat(elements(picture, "script")).isEmpty();
    assertThat(String.join(" ", texts(picture))).contains("<script>alert(1)</script> & \"co\"");
  }

  @Test
  void anExistingFileIsKept() throws Exception {
    Path file = Files.writeString(folder.resolve("there.svg"), "mine");
    Run run =
        Run.csuite("sweep", STARTUP, "--vary", "headcount=5..500", "--format", "svg", "-o", file)
            .refused();

    assertThat(run.err()).contains("exists, and is kept.");
    assertThat(file).hasContent("mine");
  }
}
