package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.csuite.RuleCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Processes of the built jar that are asked to end while they write, and what shells open for them.
 */
class EndedIT {
  private static final String SHOP = "name: Shop\ncompany: {sector: retail, headcount: 40}\n";
  private static final long SECONDS = 120;
  private static final int INTERRUPTED = 130;
  private static final int TERMINATED = 143;

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void writeWhatIsRead() throws IOException {
    RuleCopy.ofSmall(folder.resolve("rules"));
    Run.write(folder.resolve("shop.yaml"), SHOP);
    Run.write(folder.resolve("shops.yaml"), String.join("---\n", Collections.nCopies(9000, SHOP)));
    Run.write(
        folder.resolve("rows.csv"), "name,sector,headcount\n" + "Shop,retail,40\n".repeat(300_000));
    out = Files.createDirectory(folder.resolve("out"));
  }

  /** Ends a command as soon as it has begun a file, and gives its exit code. */
  private int ended(String signal, String... words) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("env", "--default-signal=INT,TERM", java(), "-jar", jar()));
    command.addAll(List.of(words));
    if (!command.contains("--rules")) {
      command.addAll(List.of("--rules", "rules"));
    }
    try (WatchService watch = out.getFileSystem().newWatchService()) {
      out.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile())
              .start();
      try {
        assertThat(watch.poll(SECONDS, TimeUnit.SECONDS)).as("a file is begun").isNotNull();
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.exitValue();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String jar() {
    return ProjectCopy.jar().toAbsolutePath().toString();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  @ParameterizedTest
  @CsvSource({"TERM, html", "INT, html", "TERM, xlsx", "INT, json"})
  void aReportLeavesWhatWasThere(String signal, String format) throws Exception {
    Path old = Run.write(out.resolve("report"), "old");

    int code =
        ended(signal, "run", "shops.yaml", "--format", format, "--force", "-o", "out/report");

    assertThat(code).as(said()).isEqualTo(signal.equals("INT") ? INTERRUPTED : TERMINATED);
    assertThat(old).hasContent("old");
    assertThat(out.toFile().list()).containsExactly("report");
    assertThat(said()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"TERM, rows.xlsx", "INT, rows.xlsx", "INT, rows.csv.gz", "TERM, rows.jsonl.gz"})
  void aBatchLeavesAWholeFileOrNone(String signal, String name) throws Exception {
    int code = ended(signal, "batch", "rows.csv", "--no-cells", "--out", "out/" + name);

    assertThat(code).as(said()).isEqualTo(signal.equals("INT") ? INTERRUPTED : TERMINATED);
    assertThat(said()).contains("csuite: Interrupted").doesNotContain("cannot be written");
    assertThat(out.toFile().list()).isSubsetOf(name);
    Path written = out.resolve(name);
    if (Files.exists(written) && name.endsWith(".xlsx")) {
      try (ZipFile whole = new ZipFile(written.toFile())) {
        assertThat(whole.getEntry("xl/workbook.xml")).isNotNull();
      }
    } else if (Files.exists(written)) {
      try (InputStream text = new GZIPInputStream(Files.newInputStream(written))) {
        assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
            .contains("Shop")
            .endsWith("\n");
      }
    }
  }

  /** Its rules are those of the project, of which there are many files. */
  @ParameterizedTest
  @CsvSource({"TERM", "INT"})
  void aNewFolderIsThereWholeOrNotAtAll(String signal) throws Exception {
    int code = ended(signal, "init", "out/own", "--rules", Run.RULES.toString());

    if (code == ExitCode.DONE) {
      Run.csuite("run", out.resolve("own/scenarios"), "--rules", out.resolve("own/rules")).done();
    } else {
      assertThat(code).as(said()).isEqualTo(signal.equals("INT") ? INTERRUPTED : TERMINATED);
      assertThat(said()).isEmpty();
      assertThat(out).isEmptyDirectory();
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM", "INT"})
  void rowsThatAreWrittenStay(String signal) throws Exception {
    int code = ended(signal, "batch", "rows.csv", "--no-cells", "--out", "out/rows.csv");

    assertThat(code).as(said()).isEqualTo(signal.equals("INT") ? INTERRUPTED : TERMINATED);
    assertThat(out.resolve("rows.csv")).content().startsWith("name,").endsWith("\n");
  }

  /** Runs a script with a function {@code csuite}. */
  private String bash(String script) throws Exception {
    String csuite =
        "csuite() { '%s' -XX:TieredStopAtLevel=1 -jar '%s' \"$@\" --rules rules; }%nset -e%n"
            .formatted(java(), jar());
    Run run = ProjectCopy.process(folder, "", false, List.of("bash", "-c", csuite + script));
    assertThat(run.err()).isEmpty();
    return run.done().out();
  }

  @Test
  void whatAShellHasOpenIsWrittenDirectly() throws Exception {
    String plain = bash("csuite run shop.yaml -q");

    assertThat(bash("csuite run shop.yaml -q -o /dev/stdout")).isEqualTo(plain);
    assertThat(bash("csuite run shop.yaml -q -o /dev/stdout | cat")).isEqualTo(plain);
    assertThat(bash("csuite run shop.yaml -q -o /dev/fd/3 3> three; cat three")).isEqualTo(plain);
    assertThat(bash("csuite run shop.yaml -q -o >(cat > sub); wait $!; cat sub")).isEqualTo(plain);
    assertThat(bash("echo first > log; csuite run shop.yaml -q -o /dev/stdout >> log; cat log"))
        .isEqualTo("first\n" + plain);
    assertThat(folder.toFile().list()).noneMatch(name -> name.contains(".part"));
  }

  @Test
  void decisionsAtStandardOutputAreNotWrittenOver() throws Exception {
    String both =
        bash(
            "head -n 4 rows.csv > few.csv; csuite batch few.csv --out /dev/stdout > both; cat"
                + " both");

    assertThat(both).startsWith("name,").contains("\nShop,", "3 companies decided");
    assertThat(both.lines().filter(line -> line.startsWith("Shop,"))).hasSize(3);
  }

  /** Two runs that write one output would each cut off what the other has written. */
  @Test
  void anOutputIsWrittenByOneRunAtATime() throws Exception {
    String said =
        bash(
            """
            mkfifo held
            (head -n 1000 rows.csv; cat held) | csuite batch - --out out/rows.csv -q &
            until [ -s out/rows.csv.journal ]; do sleep 0.1; done
            for way in --resume --force; do
              csuite batch rows.csv --out out/rows.csv $way -q 2>&1 && exit 9 || echo "exit $?"
            done
            tail -n +1001 rows.csv > held
            wait $!
            csuite batch rows.csv --out whole.csv -q
            cmp out/rows.csv whole.csv && echo equal
            """);

    assertThat(said)
        .containsPattern("rows.csv.journal' cannot be written: Another run is writing it.")
        .contains("exit 1", "equal")
        .doesNotContain("exit 0");
  }
}
