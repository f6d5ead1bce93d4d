package org.csuite.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.Vocabulary;
import org.csuite.report.ReportOptions;
import org.csuite.report.SampleOutcome;
import org.csuite.report.SampleVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports for word processors and spreadsheets. */
class DocumentReportsTest {
  private static final Vocabulary VOCABULARY = SampleVocabulary.create();

  @TempDir Path folder;

  @Test
  void markdownHasTheChartTheRolesTheMatrixAndThePay() throws IOException {
    assertThat(markdown(SampleOutcome.NAME, Language.EN))
        .startsWith("# A regional bank\n")
        .contains("```mermaid\nflowchart TB\n", "\n```\n")
        .contains("| CTO | recommended | 0.65 | CEO | +0.60 Medium and large companies")
        .contains("| role | verdict | certainty | reports to | Why |")
        .containsPattern("\\| .*\\| CEO \\| CTO \\| CIO \\| DPO \\|")
        .contains("| CTO | USD\u00A0130,000–195,000 (2019), point USD\u00A0172,250 |")
        .contains("**error** ");
  }

  @Test
  void markdownSpeaksFrench() throws IOException {
    assertThat(markdown(SampleOutcome.NAME, Language.FR))
        .contains("## Organigramme", "| directeur technique | recommandé | 0,65 | DG |");
  }

  @Test
  void hostileNamesStayTextInMarkdown() throws IOException {
    String hostile = "<script>alert(1)</script> | `x` [a](javascript:alert(1))\n# no heading";
    String markdown = markdown(hostile, Language.EN);

    assertThat(markdown.replace("\\<", "")).doesNotContain("<script", "\n# no heading");
    assertThat(markdown.lines().findFirst())
        .contains(
            "# \\<script\\>alert(1)\\</script\\> \\| \\`x\\` \\[a\\](javascript:alert(1)) \\# no heading");
  }

  @Test
  void theWorkbookHoldsTheMatrixAndThePay() throws IOException {
    Map<String, String> parts = workbook(SampleOutcome.create(VOCABULARY));

    assertThat(parts.get("xl/workbook.xml")).contains("name=\"RACI\"", "name=\"Pay\"");
    assertThat(parts.get("xl/sharedStrings.xml"))
        .contains(">A regional bank<", ">CTO<", ">A<", ">C<", ">recommended<", ">USD<");
    assertThat(parts.get("xl/worksheets/sheet2.xml"))
        .contains("<v>130000.0</v>", "<v>172250.0</v>", "<v>195000.0</v>", "<v>2019</v>");
  }

  @Test
  void noCellIsAFormulaAndScenariosOfOneNameFollowEachOther() throws IOException {
    String formula = "=cmd|' /C calc'!A0";
    Outcome outcome = SampleOutcome.named(formula, VOCABULARY);
    Map<String, String> parts = workbook(outcome, outcome);

    assertThat(parts.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    long rows = parts.get("xl/worksheets/sheet1.xml").split("<row ", -1).length - 1L;
    assertThat(rows).isEqualTo(1 + 2 * outcome.duties().size());
  }

  private static String markdown(String name, Language language) throws IOException {
    StringWriter out = new StringWriter();
    ReportOptions options = ReportOptions.plain(VOCABULARY, language);
    MarkdownReport report = new MarkdownReport(options, any -> List.of(), any -> List.of(), out);
    report.add(SampleOutcome.named(name, VOCABULARY));
    report.end();
    return out.toString();
  }

  private Map<String, String> workbook(Outcome... outcomes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookReport report = new WorkbookReport(ReportOptions.plain(VOCABULARY, Language.EN), out);
    for (Outcome outcome : outcomes) {
      report.add(outcome);
    }
    report.end();
    Path file = Files.write(folder.resolve("company.xlsx"), out.toByteArray());
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
