package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {
  private static final String HEADER = "name,sector,headcount,revenue,currency\n";

  @TempDir private Path folder;

  @Test
  void writesOneLineACompanyInTheOrderOfTheInput() throws IOException {
    List<String> lines = decided(HEADER + "B,software,40,2e6,EUR\nA,retail,4000,,\n");
    assertThat(lines.get(0))
        .startsWith("name,CEO_verdict,CEO_certainty,CEO_pay_low,CEO_pay_high,CEO_pay_currency,COO_")
        .endsWith(",findings");
    assertThat(lines.subList(1, 3).stream().map(line -> line.split(",")[0]).toList())
        .containsExactly("B", "A");
  }

  @Test
  void decidesAsRunDoes() throws IOException {
    String line = decided(HEADER + "B,software,400,2e6,EUR\n").get(1);
    String json =
        Run.withInput(
                "name: B\ncompany: {sector: software, headcount: 400, revenue: 2e6, currency: EUR}",
                "run",
                "-",
                "--format",
                "json")
            .done()
            .out();
    assertThat(json).containsPattern("\"role\": \"CTO\",\\s+\"verdict\": \"" + cell(line, 16));
  }

  @Test
  void readsSemicolonsDecimalCommasMarksAndCarriageReturns() throws IOException {
    String plain = "name,sector,headcount,onlineRevenueShare\nA,retail,400,0.25\n";
    String excel = "\uFEFF" + plain.replace(',', ';').replace("0.25", "0,25").replace("\n", "\r\n");
    assertThat(decided(excel)).isEqualTo(decided(plain));
  }

  @Test
  void readsColumnsInAnyOrderAndCodesForASector() throws IOException {
    assertThat(decided("headcount\tnace\tname\n400\tK64.1\tA\n"))
        .isEqualTo(decided("name,sector,headcount\nA,banking,400\n"));
  }

  @Test
  void readsSeveralWordsInACell() throws IOException {
    assertThat(decided("name,country,activities\nA,FR,bank|insurer\n").get(1))
        .isNotEqualTo(decided("name,country,activities\nA,FR,\n").get(1));
  }

  @Test
  void keepsColumnsAsked() throws IOException {
    Path in = file("in.csv", "id,headcount\n\"7,1\",40\n");
    Path out = folder.resolve("out.csv");
    Run.csuite("batch", in, "--out", out, "--keep", "id").done();
    assertThat(Files.readAllLines(out).get(0)).endsWith(",findings,id");
    assertThat(Files.readAllLines(out).get(1)).endsWith(",\"7,1\"");
  }

  @Test
  void writesALineForEachRole() throws IOException {
    List<String> lines = decided(HEADER + "A,software,40,,\n", "--long");
    assertThat(lines.get(0))
        .isEqualTo("name,role,verdict,certainty,pay_low,pay_high,pay_currency,findings");
    assertThat(lines).hasSize(19);
    assertThat(lines.get(1)).startsWith("A,CEO,required,1,");
  }

  @Test
  void namesTheStrongestReasons() throws IOException {
    assertThat(decided(HEADER + "A,software,40,,\n", "--long", "--explain").get(1))
        .contains(",Every company has somebody at its head.,");
    assertThat(
            decided(HEADER + "A,software,40,,\n", "--long", "--explain", "--lang", "fr").toString())
        .contains(",Toute entreprise a quelqu'un à sa tête.,")
        .contains("Contre : En dessous de 50 personnes, un prestataire ou un salarié polyvalent");
  }

  @Test
  void readsAndWritesJsonLines() throws IOException {
    Path in = file("in.jsonl", "{\"name\":\"A\",\"headcount\":400,\"activities\":[\"bank\"]}\n");
    Path out = folder.resolve("out.jsonl");
    Run.csuite("batch", in, "--out", out).done();
    assertThat(Files.readString(out)).startsWith("{\"name\":\"A\",\"roles\":[{\"role\":\"CEO\"");
  }

  @Test
  void readsAndWritesGzip() throws IOException {
    Path in = folder.resolve("in.csv.gz");
    try (OutputStream zip = new GZIPOutputStream(Files.newOutputStream(in))) {
      zip.write((HEADER + "A,software,40,,\n").getBytes(StandardCharsets.UTF_8));
    }
    Path out = folder.resolve("out.csv.gz");
    Run.csuite("batch", in, "--out", out).done();
    try (GZIPInputStream unzipped = new GZIPInputStream(Files.newInputStream(out))) {
      assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8).lines().toList())
          .isEqualTo(decided(HEADER + "A,software,40,,\n"));
    }
  }

  @Test
  void readsAndWritesWorkbooks() throws IOException {
    Path in = file("in.csv", HEADER + "=A,software,40,2e6,EUR\n\"B\nB\",retail,400,,\n");
    Path workbook = folder.resolve("out.xlsx");
    Run.csuite("batch", in, "--out", workbook, "--keep", "headcount,sector").done();
    Path again = folder.resolve("again.csv");
    String kept = "headcount,sector,CTO_verdict,CTO_certainty,findings";
    Run.csuite("batch", workbook, "--out", again, "--ignore-unknown", "--keep", kept).done();
    Path direct = folder.resolve("direct.csv");
    Run.csuite("batch", in, "--out", direct, "--keep", "headcount,sector").done();
    List<String> expected = Files.readAllLines(direct);
    assertThat(Files.readAllLines(again).get(1))
        .startsWith("'=A,")
        .endsWith(
            ",40,software,%s,%s,%s"
                .formatted(
                    cell(expected.get(1), 16), cell(expected.get(1), 17), findings(expected)));
  }

  /** What stands before the two columns kept. */
  private static String findings(List<String> lines) {
    String[] cells = lines.get(1).split(",");
    return cells[cells.length - 3];
  }

  @Test
  void refusesToGoOnWithAWorkbook() throws IOException {
    Path in = file("in.csv", HEADER + "A,software,40,,\n");
    Path out = folder.resolve("out.xlsx");
    assertThat(Run.csuite("batch", in, "--out", out, "--resume").refused().err())
        .contains("A workbook cannot be resumed, since one that breaks off is no workbook.");
    assertThat(Run.csuite("batch", in, "--out", folder.resolve("out.xls")).refused().err())
        .contains("A workbook is written as .xlsx");
  }

  @Test
  void namesTheCellOfAWorkbookThatCannotBeUsed() throws IOException {
    Path in = file("in.csv", HEADER + "A,software,40,,\n");
    Path workbook = folder.resolve("out.xlsx");
    Run.csuite("batch", in, "--out", workbook, "--long").done();
    assertThat(Run.csuite("batch", workbook, "--out", "-", "--ignore-unknown").done().out())
        .contains("\nA,");
    assertThat(Run.csuite("batch", workbook, "--out", "-").refused().err())
        .contains("out.xlsx:Decisions!B1: 'role' is not a fact of Company.")
        .contains("out.xlsx:Decisions!C1: 'verdict' is not a fact");
  }

  @Test
  void readsAndWritesPipes() {
    Run run = Run.withInput(HEADER + "A,software,40,,\n", "batch", "-", "--out", "-").done();
    assertThat(run.out().lines()).hasSize(2);
  }

  @Test
  void summarisesVerdictsByRoleAndSector() throws IOException {
    Path in = file("in.csv", HEADER + "A,software,40,,\nB,retail,4000,,\n");
    Run run = Run.csuite("batch", in, "--out", folder.resolve("out.csv"), "--stats").done();
    assertThat(run.out())
        .containsPattern("CEO +2 +0 +0 +0 +0")
        .containsPattern("retail +1 ")
        .contains("2 companies decided, 0 rows left out")
        .contains("companies a second")
        .contains("0 companies met known cells alone, 2 found new ones, 0 were decided by");
  }

  @Test
  void decidesTheSameWithoutCells() throws IOException {
    Path in = Run.PROJECT.resolve("src/test/resources/companies.csv");
    Path cells = folder.resolve("cells.csv");
    Path alone = folder.resolve("alone.csv");
    Run.csuite("batch", in, "--out", cells, "--keep", "source", "--explain").done();
    Run.csuite("batch", in, "--out", alone, "--keep", "source", "--explain", "--no-cells").done();
    assertThat(cells).hasSameTextualContentAs(alone);
  }

  @Test
  void leavesOutRowsThatCannotBeDecidedAndSaysWhy() throws IOException {
    Path in =
        file(
            "in.csv",
            HEADER
                + "A,retial,40,,\n"
                + "B,retail,many,,\n"
                + "C,retail,-4,,\n"
                + "D,retail,40,1e6,\n"
                + "E,retail\n"
                + "F,retail,40,,,7\n"
                + "G\0,retail,40,,\n"
                + "H,retail,40,,\n");
    Path out = folder.resolve("out.csv");
    Path rejects = folder.resolve("rejects.csv");
    Run run = Run.csuite("batch", in, "--out", out, "--rejects", rejects).refused();
    assertThat(Files.readString(out)).contains("\nH,");
    assertThat(Files.readAllLines(rejects))
        .containsExactly(
            "line,column,reason",
            "2,sector,'retial' is not a known sector. Maybe you meant 'retail'.",
            "3,headcount,\"'headcount' needs a number, but 'many' is none. Maybe a number such as"
                + " 1200, 310e6, 310_000_000, 1.2M or 2bn.\"",
            "4,headcount,\"'headcount' is -4, but goes from 0 to 5_000_000.\"",
            "5,revenue,\"An amount is given, but no currency. Maybe add `currency: EUR`.\"",
            "6,,\"The row has 2 cells, the header 5. Maybe a separator is missing; an empty cell"
                + " needs one too.\"",
            "7,,\"The row has 6 cells, the header 5. Maybe a cell that holds a separator needs"
                + " double quotes.\"",
            "8,name,The cell holds a NUL byte.");
    assertThat(run.err()).contains("in.csv:2: column 'sector': 'retial'").contains("2 more rows");
  }

  @Test
  void namesTheCellThatIsNotUtf8() throws IOException {
    Path in = folder.resolve("in.csv");
    Files.write(
        in,
        (HEADER + "A,retail,40,,\nB\u00e9,retail,40,,\n").getBytes(StandardCharsets.ISO_8859_1));
    Run run = Run.csuite("batch", in, "--out", folder.resolve("out.csv")).refused();
    assertThat(run.err()).contains("in.csv:3: column 'name': The byte 0xE9 is not UTF-8.");
  }

  @Test
  void goesOnAfterAQuoteThatNeverEnds() throws IOException {
    Path in = file("in.csv", HEADER + "\"A,retail,40,,\nB,retail,40,,\n");
    Path out = folder.resolve("out.csv");
    assertThat(Run.csuite("batch", in, "--out", out).refused().err())
        .contains("in.csv:2: The row does not end within a megabyte. Maybe a double quote is");
    assertThat(Files.readString(out)).contains("\nB,");
  }

  @Test
  void goesOnAfterALineOfManyMegabytes() throws IOException {
    Path in = file("in.csv", HEADER + "x".repeat(5_000_000) + "\nB,retail,40,,\n");
    Path out = folder.resolve("out.csv");
    assertThat(Run.csuite("batch", in, "--out", out).refused().err()).contains("in.csv:2: ");
    assertThat(Files.readString(out)).contains("\nB,");
  }

  @Test
  void stopsAboveTheRejectsAllowed() throws IOException {
    Path in = file("in.csv", HEADER + "A,x,40,,\n".repeat(3));
    assertThat(
            Run.csuite("batch", in, "--out", folder.resolve("out.csv"), "--max-rejects", 2)
                .refused()
                .err())
        .contains("more than --max-rejects rows");
  }

  @Test
  void refusesHeadersItCannotUse() throws IOException {
    assertThat(refusal("name,headcont\nA,4\n")).contains("'headcont' is not a fact", "'headcount'");
    assertThat(refusal("name,headcount,name\nA,4,B\n")).contains("'name' stands twice");
    assertThat(refusal("name,,headcount\nA,,4\n")).contains("in.csv:1:2: The column has no name");
    assertThat(refusal("name,revenueEur\nA,4\n")).contains("'revenueEur' is worked out");
    assertThat(refusal("")).contains("The file is empty");
    assertThat(refusal("4,5\n6,7\n")).contains("in.csv:1: No column is a fact of Company.");
    assertThat(refusal("effectif,sectr\n6,7\n"))
        .contains("in.csv:1: 'effectif' is not a fact of Company. Maybe you meant 'headcount'.")
        .contains("in.csv:1: 'sectr' is not a fact of Company. Maybe you meant 'sector'.");
    assertThat(refusal("\0n\0a\0m\0e\n")).contains("NUL");
    assertThat(refusal("x".repeat(2_000_000))).contains("longer than a megabyte");
  }

  @Test
  void leavesOutUnknownColumnsWhenAsked() throws IOException {
    assertThat(decided("name,other,headcount\nA,x,40\n", "--ignore-unknown"))
        .isEqualTo(decided("name,headcount\nA,40\n"));
  }

  /** As statistics programs number or name the rows. */
  @Test
  void leavesOutAFirstColumnWithoutANameAndSaysSo() throws IOException {
    String plain = "name,headcount\nA,40\nB,5\n";
    String said = "in.csv:1:1: The column has no name, and is left out. Maybe it numbers the rows.";
    for (String text :
        List.of(
            ",name,headcount\n0,A,40\n1,B,5\n",
            "\"\",\"name\",\"headcount\"\n\"1\",\"A\",40\n\"2\",\"B\",5\n",
            " ;name;headcount;;\nx;A;40;;\n;B;5\n")) {
      Path in = file("in.csv", text);
      Path out = folder.resolve("out.csv");
      assertThat(Run.csuite("batch", in, "--out", out, "--force").done().err()).contains(said);
      assertThat(Files.readAllLines(out)).as(text).isEqualTo(decided(plain));
      assertThat(Run.csuite("run", file("in.csv", text)).done().err()).contains(said);
    }
    Path in = file("in.csv", ",name,headcount\n0,A,40\n");
    assertThat(Run.csuite("batch", in, "--out", "-", "-q").done().err()).isEmpty();
  }

  @Test
  void leavesOutOtherColumnsWithoutANameWhenAsked() throws IOException {
    Path in = file("in.csv", "name,,headcount,\nA,x,40,\n");
    Run run = Run.csuite("batch", in, "--out", "-", "--ignore-unknown").done();
    assertThat(run.err()).contains("in.csv:1:2: The column has no name, and is left out.");
    assertThat(run.out().lines().toList()).isEqualTo(decided("name,headcount\nA,40\n"));
    assertThat(refusal("name,,headcount\nA,,4\n"))
        .contains("in.csv:1:2: The column has no name. Maybe name it. Otherwise add --ignore-");
  }

  @Test
  void aKeyWithoutANameIsNoColumn() throws IOException {
    Path in = file("in.jsonl", "{\"\": 1, \"name\": \"A\", \"headcount\": 40}\n");
    assertThat(Run.csuite("batch", in, "--out", "-").refused().err())
        .contains("in.jsonl:1: A key has no name. Maybe add --ignore-unknown.");
    Run.csuite("batch", in, "--out", "-", "--ignore-unknown").done();
  }

  /** A zero with a minus sign compares below zero in some places and not in others. */
  @Test
  void minusZeroIsZero() throws IOException {
    Path rules = Run.copy(Run.RULES, folder.resolve("rules"));
    String rule =
        """
        package rules;
        global org.csuite.engine.Conclusions conclude;
        rule "zero-%1$s"
            @why( "x" ) @why_fr( "y" ) @source( "judgement" )
            ruleflow-group "roles"
        when
            Company( %2$s %3$s 0 )
        then
            conclude.advise( "CSO", 0.%1$d );
        end
        """;
    for (int i = 1; i <= 4; i++) {
      String fact = i % 2 == 0 ? "onlineRevenueShare" : "revenueEur";
      Files.writeString(
          rules.resolve("roles/zero" + i + ".drl"), rule.formatted(i, fact, i > 2 ? ">=" : "<="));
    }
    List<String> zeros = List.of("0", "-0", "-0.0", "-0%", "-0e5", "-00", "\"-0\"", " -0", "-0k");
    String rows = zeros.stream().map("A,%1$s,%1$s,EUR\n"::formatted).collect(Collectors.joining());
    Path in = file("in.csv", "name,onlineRevenueShare,revenue,currency\n" + rows);
    List<String> shipped = Run.csuite("batch", in, "--out", "-").done().out().lines().toList();
    for (String way : List.of("--quiet", "--no-cells")) {
      Run run = Run.csuite("batch", in, "--out", "-", "--rules", rules, way).done();
      List<String> lines = run.out().lines().skip(1).toList();
      assertThat(lines).as(way).hasSize(zeros.size()).containsOnly(lines.get(0));
      assertThat(lines).doesNotContain(shipped.get(1));
    }
    String object = "{'name':'A','onlineRevenueShare':%1$s,'revenue':%1$s,'currency':'EUR'}\n";
    String objects =
        Stream.of("0", "-0", "-0.0", "-0e0", "'-0'")
            .map(object::formatted)
            .collect(Collectors.joining())
            .replace('\'', '"');
    Path json = file("in.jsonl", objects);
    assertThat(
            Run.csuite("batch", json, "--out", "-", "--rules", rules).done().out().lines().skip(1))
        .hasSize(5)
        .containsOnly(
            Run.csuite("batch", in, "--out", "-", "--rules", rules)
                .done()
                .out()
                .lines()
                .toList()
                .get(1));
  }

  @Test
  void refusesFilesItCannotUse() throws IOException {
    Path in = file("in.csv", HEADER);
    assertThat(Run.csuite("batch", folder.resolve("none.csv"), "--out", "-").refused().err())
        .contains("There is no file");
    assertThat(Run.csuite("batch", in, "--out", in).refused().err()).contains("the same file");
    assertThat(Run.csuite("batch", in, "--out", folder.resolve("no/out.csv")).refused().err())
        .contains("There is no folder");
    assertThat(Run.csuite("batch", in, "--out", folder).refused().err())
        .contains("is a folder. Maybe name a file in it.");
    assertThat(Run.csuite("batch", in, "--out", "-", "--sheet", "S").refused().err())
        .contains("Only a workbook has sheets");
    assertThat(Run.csuite("batch", in, "--out", folder.resolve("out.json")).refused().err())
        .contains("is named as one document", "Maybe JSON Lines, as decisions.jsonl.");
    assertThat(Run.csuite("batch", file("in.json", "[]"), "--out", "-").refused().err())
        .contains("is named as one document", "csuite run takes such documents");
    assertThat(Run.csuite("batch", in, "--out", "-", "--max-rejects", -1).refused().err())
        .contains("--max-rejects goes from 0");
    assertThat(Run.csuite("batch", in, "--out", "-", "--threads", 0).refused().err())
        .contains("--threads from 1");
    Path zip = file("in.csv.gz", "no gzip");
    assertThat(Run.csuite("batch", zip, "--out", "-").refused().err()).contains("is no gzip file");
    assertThat(Files.readString(in)).isEqualTo(HEADER);
  }

  @Test
  void goesOnWhereAnInterruptedRunEnded() throws IOException {
    String rows = "A,retail,40,,\n\"B\nB\",retail,x,,\nC,software,400,,\nD,banking,4000,,\n";
    Path in = file("in.csv", HEADER + rows);
    Path whole = folder.resolve("whole.csv");
    Path rejects = folder.resolve("rejects.csv");
    Run.csuite("batch", in, "--out", whole, "--rejects", rejects).refused();
    String leftOut = Files.readString(rejects);
    String text = Files.readString(whole);
    Files.delete(rejects);
    Path out = folder.resolve("out.csv");
    Run.csuite("batch", in, "--out", out, "--rejects", rejects, "--max-rejects", 0).refused();
    assertThat(folder.resolve("out.csv.journal")).exists();
    Files.writeString(out, text.substring(0, text.indexOf("\nC,") + 20));
    Run.csuite("batch", in, "--out", out, "--rejects", rejects, "--resume").refused();
    assertThat(out).hasContent(text);
    assertThat(rejects).hasContent(leftOut);
    assertThat(folder.resolve("out.csv.journal")).doesNotExist();
    assertThat(Run.csuite("batch", in, "--out", out, "--resume").refused().err())
        .contains("there is no '" + out + ".journal'", "Maybe its run has ended whole");
  }

  /** Rows that an earlier run has left out count in the end as they do without a break. */
  @Test
  void saysWhatTheInterruptedRunHasLeftOut() throws IOException {
    Path in = file("in.csv", HEADER + "A,retial,40,,\n" + rows(0, 3000) + "B,retail,x,,\n");
    Path out = folder.resolve("out.csv");
    Run.csuite("batch", in, "--out", out, "--max-rejects", 0).refused();
    assertThat(Files.readAllLines(out)).hasSizeLessThan(3000);
    Run run = Run.csuite("batch", in, "--out", out, "--resume").refused();
    assertThat(run.err())
        .contains("in.csv: 1 rows were left out by the interrupted run.")
        .contains("in.csv:3003: column 'headcount'")
        .doesNotContain("in.csv:2:");
    assertThat(run.out()).contains("2 rows left out");
    assertThat(Files.readAllLines(out)).hasSize(3001);
  }

  /** They would be unknown, endless or 0 in silence. */
  @Test
  void refusesAmountsThatLeadToNoNumber() throws IOException {
    for (String row :
        List.of(
            "A,retail,40,1.7e308,EUR", // in dollars it is endless
            "A,retail,40,170e306,EUR",
            "A,retail,40,5e-324,JPY", // in euros it is nothing
            "A,retail,40,1e-400,EUR",
            "A,retail,40,1e309,EUR")) {
      Path in = file("in.csv", HEADER + row + "\nB,retail,40,2e6,EUR\n");
      for (String way : List.of("--quiet", "--no-cells")) {
        Run run = Run.csuite("batch", in, "--out", "-", way).refused();
        assertThat(run.err()).as(row).contains("in.csv:2: column 'revenue': 'revenue' ");
        assertThat(run.out()).as(row).contains("\nB,").doesNotContain("\nA,");
      }
    }
    decided(HEADER + "A,retail,40,1e49,EUR\nB,retail,40,1e-20,EUR\nC,retail,40,0,EUR\n");
  }

  @Test
  void keepsFilesThatExist() throws IOException {
    Path in = file("in.csv", HEADER + "A,retail,40,,\n");
    for (String name : List.of("out.csv", "out.jsonl", "out.csv.gz", "out.xlsx")) {
      Path out = file(name, "precious");
      String kept =
          "'" + out + "' exists, and is kept. Maybe another name, or --force to replace it.";
      assertThat(Run.csuite("batch", in, "--out", out).refused().err()).contains(kept);
      assertThat(out).hasContent("precious");
      Path rejects = file("rejects.csv", "precious");
      assertThat(
              Run.csuite("batch", in, "--out", folder.resolve("new"), "--rejects", rejects)
                  .refused()
                  .err())
          .contains("'" + rejects + "' exists, and is kept.");
      assertThat(rejects).hasContent("precious");
      assertThat(folder.resolve("new")).doesNotExist();
      Run.csuite("batch", in, "--out", out, "--rejects", rejects, "--force").done();
      assertThat(Files.readAllBytes(out)).isNotEqualTo("precious".getBytes(StandardCharsets.UTF_8));
      assertThat(rejects).hasContent("line,column,reason\n");
    }
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file("to.csv", "precious"));
    assertThat(Run.csuite("batch", in, "--out", link).refused().err()).contains("is kept");
    assertThat(Run.csuite("batch", in, "--out", link, "--force", "--resume").refused().err())
        .contains("--resume goes on and --force begins anew");
    assertThat(folder.resolve("to.csv")).hasContent("precious");
    Path nothing = Path.of("/dev/null");
    assumeTrue(Files.exists(nothing));
    Run.csuite("batch", in, "--out", nothing, "--rejects", nothing.resolve("../null")).refused();
    Run.csuite("batch", in, "--out", nothing).done();
    assertThat(Path.of("/dev/null.journal")).doesNotExist();
  }

  @Test
  void namesTheFileThatTheDiskCannotTake() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Run run = Run.csuite("batch", file("in.csv", HEADER + "A,retail,40,,\n"), "--out", full);
    assertThat(run.code()).isEqualTo(ExitCode.FAULT);
    assertThat(run.err())
        .isEqualTo(
            "csuite: '/dev/full' cannot be written: No space left on device. 0 companies are"
                + " written to /dev/full.\n");
  }

  @Test
  void endsAtAWholeRowWhereTheInputGrowsAndGoesOnLater() throws Exception {
    Path in = file("in.csv", HEADER + rows(0, 5000));
    Path out = folder.resolve("out.csv");
    AtomicBoolean over = new AtomicBoolean();
    Thread growth = new Thread(() -> grow(in, over));
    growth.start();
    try {
      assertThat(Run.csuite("batch", in, "--out", out).refused().err())
          .contains("in.csv: The file has grown while it was read")
          .contains("The same command with --resume goes on.");
    } finally {
      over.set(true);
      growth.join();
    }
    List<String> first = Files.readAllLines(out);
    assertThat(first.get(first.size() - 1)).startsWith("Company " + (first.size() - 2) + ",");
    Run.csuite("batch", in, "--out", out, "--resume").done();
    Path whole = folder.resolve("whole.csv");
    Run.csuite("batch", in, "--out", whole).done();
    assertThat(out).hasSameBinaryContentAs(whole);
    assertThat(Files.readAllLines(out)).hasSizeGreaterThan(first.size());
  }

  /** Writes further rows as another process does, a few bytes at a time. */
  private static void grow(Path file, AtomicBoolean over) {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      for (int row = 5000; !over.get(); row++) {
        byte[] bytes = rows(row, row + 1).getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += 7) {
          out.write(bytes, from, Math.min(7, bytes.length - from));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "Company %d,retail,%d,,\n".formatted(i, 1000 + i % 9000))
        .collect(Collectors.joining());
  }

  private String refusal(String text) throws IOException {
    Path in = file("in.csv", text);
    return Run.csuite("batch", in, "--out", folder.resolve("out.csv")).refused().err();
  }

  private List<String> decided(String text, String... options) throws IOException {
    Path in = file("in.csv", text);
    Path out = folder.resolve("out.csv");
    List<Object> words = new java.util.ArrayList<>(List.of("batch", in, "--out", out, "--force"));
    words.addAll(List.of(options));
    Run.csuite(words.toArray()).done();
    return Files.readAllLines(out);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String cell(String line, int number) {
    return line.split(",")[number];
  }
}
