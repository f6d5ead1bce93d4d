package org.csuite.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.Vocabulary;
import org.csuite.report.Golden;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.SampleOutcome;
import org.csuite.report.SampleVocabulary;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Charts in the languages of other programs. */
class ChartReportsTest {
  private static final Vocabulary VOCABULARY = SampleVocabulary.create();
  private static final ReportOptions ENGLISH = ReportOptions.plain(VOCABULARY, Language.EN);
  private static final ReportOptions FRENCH = ReportOptions.plain(VOCABULARY, Language.FR);

  /** What tries to become markup in each of them. */
  private static final String HOSTILE =
      "<script>alert(1)</script> \"]\\ --> & `x` ; #35; \uFFFF\u0001";

  @Test
  void mermaidIsAsExpected() throws IOException {
    StringWriter out = new StringWriter();
    write(new MermaidReport(ENGLISH, out), SampleOutcome.create(VOCABULARY));
    Golden.check("chart.mermaid", out.toString());
  }

  @Test
  void dotIsAsExpected() throws IOException {
    StringWriter out = new StringWriter();
    write(new DotReport(FRENCH, out), SampleOutcome.create(VOCABULARY));
    Golden.check("chart.dot", out.toString());
  }

  @Test
  void svgShowsEveryPostOfTheAdvisedAndTheGivenOrganisation() throws Exception {
    Document svg = svg(ENGLISH, SampleOutcome.create(VOCABULARY));

    assertThat(texts(svg))
        .contains(
            "A regional bank: organisation as advised",
            "CTO",
            "CIO + CDO",
            "CIO: recommended · 0.72")
        .contains("A regional bank: organisation as given", "CIO + DPO", "in a circle", "interim")
        .contains("Not staffed: optional or deferred", "CMO", "optional · 0.30");
  }

  @Test
  void svgSpeaksFrench() throws Exception {
    assertThat(texts(svg(FRENCH, SampleOutcome.create(VOCABULARY))))
        .contains(
            "DSI + directeur des",
            "DSI\u00A0: recommandé · 0,72",
            "recommandé · 0,55",
            "Non pourvus\u00A0: facultatifs ou différés");
  }

  @Test
  void hostileNamesStayText() throws Exception {
    Outcome outcome = SampleOutcome.named(HOSTILE, VOCABULARY);
    Document svg = svg(ENGLISH, outcome);
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(String.join("", texts(svg))).contains("alert(1)");

    StringWriter mermaid = new StringWriter();
    write(new MermaidReport(ENGLISH, mermaid), outcome);
    assertThat(mermaid.toString())
        .contains(
            "[\"#60;script#62;alert(1)#60;/script#62; #34;#93;#92; --#62; #38; #96;x#96; #59; #35;35#59; ");

    StringWriter dot = new StringWriter();
    write(new DotReport(ENGLISH, dot), outcome);
    assertThat(dot.toString()).contains("label=\"<script>alert(1)</script> \\\"]\\\\ --> & ");
  }

  @Test
  void scenariosOfOneNameStayApart() throws IOException {
    Outcome outcome = SampleOutcome.create(VOCABULARY);
    StringWriter dot = new StringWriter();
    write(new DotReport(ENGLISH, dot), outcome, outcome);
    assertThat(dot.toString().lines().filter(line -> line.contains("subgraph")))
        .doesNotHaveDuplicates()
        .hasSize(4);
  }

  @Test
  void withoutScenariosNothingIsWritten() throws IOException {
    StringWriter out = new StringWriter();
    write(new SvgReport(ENGLISH, out));
    write(new MermaidReport(ENGLISH, out));
    write(new DotReport(ENGLISH, out));
    assertThat(out.toString()).isEmpty();
  }

  private static Document svg(ReportOptions options, Outcome... outcomes) throws Exception {
    StringWriter out = new StringWriter();
    write(new SvgReport(options, out), outcomes);
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static List<String> texts(Document svg) {
    NodeList elements = svg.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }

  private static void write(Report<Outcome> report, Outcome... outcomes) throws IOException {
    for (Outcome outcome : outcomes) {
      report.add(outcome);
    }
    report.end();
  }
}
