package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.csuite.RuleCopy;
import org.csuite.output.FaultyDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where commands write to, besides files of their own. */
class OutputTest {
  private static final String SHOP =
      "name: Shop\ncompany: {sector: retail, headcount: 40, country: FR}\n";
  private static final String ROWS = "name,sector,headcount\nShop,retail,40\nNone,nothing,4\n";

  @TempDir Path temporary;
  private Path folder;
  private Path rules;
  private Path shop;
  private Path rows;

  @BeforeEach
  void writeWhatIsRead() throws IOException {
    rules = RuleCopy.ofSmall(temporary.resolve("rules")).folder();
    shop = Run.write(temporary.resolve("shop.yaml"), SHOP);
    rows = Run.write(temporary.resolve("rows.csv"), ROWS);
    folder = Files.createDirectory(temporary.resolve("folder"));
  }

  private Run run(Object... more) {
    Object[] words = {"run", shop, "--rules", rules};
    return Run.csuite(Stream.concat(Stream.of(words), Stream.of(more)).toArray());
  }

  private Run batch(Object out, Object rejects) {
    return Run.csuite("batch", rows, "--rules", rules, "--out", out, "--rejects", rejects);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "xlsx"})
  void reportsGoThroughALinkAndKeepTheMode(String format) throws IOException {
    Path target = Run.write(folder.resolve("target"), "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));

    assertThat(run("--format", format, "-o", link).refused().err())
        .contains("link' exists, and is kept.");
    run("--format", format, "-o", link, "--force").done();

    assertThat(link).isSymbolicLink();
    assertThat(target).isNotEmptyFile();
    assertThat(Files.readAllBytes(target)).isNotEqualTo("old".getBytes(StandardCharsets.UTF_8));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-r-----");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("link", "target");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.jsonl", "out.xlsx", "out.csv.gz"})
  void batchesGoThroughLinksThatLeadNowhereYet(String name) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve(name), Path.of("target"));
    Path rejects = Files.createSymbolicLink(folder.resolve("rejects.csv"), Path.of("left"));

    batch(link, rejects).refused();

    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("target")).isNotEmptyFile();
    assertThat(folder.resolve("left")).content().hasLineCount(2);
  }

  @Test
  void layingOutKeepsLinksAndModes() throws IOException {
    Path target = Run.write(temporary.resolve("elsewhere/cases.txt"), "a:   1\n");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw----"));
    Path link = Files.createSymbolicLink(folder.resolve("cases.yaml"), target);

    Run.csuite("fmt", folder).done();

    assertThat(link).isSymbolicLink();
    assertThat(target).content().isNotEqualTo("a:   1\n").startsWith("a: 1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void anInterviewGoesThroughALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("asked.yaml"), Path.of("target.yaml"));

    Run.withInput("Nobody\n12\n", "ask", "--out", link, "--rules", rules).done();

    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("target.yaml")).content().contains("name: Nobody");
  }

  @Test
  void aDeviceIsNoFileThatIsKept() throws IOException {
    Path none = Path.of("/dev/null");
    assumeTrue(Files.exists(none));

    run("-o", none).done();
    run("--format", "xlsx", "-o", none).done();
    Run.csuite(
            "sweep",
            shop,
            "--rules",
            rules,
            "--vary",
            "headcount",
            "--format",
            "png",
            "-o",
            none,
            "--force")
        .done();
    Run.withInput("Nobody\n", "ask", "--out", none, "--rules", rules).done();
    batch(none, none.resolveSibling("./null")).refused();

    assertThat(Files.isRegularFile(none)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "html", "xlsx"})
  void aFullDeviceIsNamed(String format) {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));

    Run run = run("--format", format, "-o", full);

    assertThat(run.code()).isEqualTo(ExitCode.FAULT);
    assertThat(run.err())
        .isEqualTo("csuite: '/dev/full' cannot be written: No space left on device.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.xlsx", "out.jsonl.gz"})
  void rowsLeftOutThatCannotBeWrittenLeaveTheDecisionsWhole(String name) throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Path out = folder.resolve(name);

    Run run = batch(out, full);

    assertThat(run.code()).isEqualTo(ExitCode.FAULT);
    assertThat(run.err())
        .startsWith("csuite: '/dev/full' cannot be written: No space left on device. ")
        .doesNotContain("fault in csuite");
    assertThat(folder.toFile().list()).isSubsetOf(name);
  }

  /** The cause says "pipe" to a reader that is gone, which a file does not have. */
  @Test
  void theNameOfAFileIsNoReason() {
    Path out = folder.resolve("pipeline.html");
    try (FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.FULL, 1)) {
      Run run = run("--format", "html", "-o", out);

      assertThat(disk.failed()).isEqualTo("write");
      assertThat(run.code()).isEqualTo(ExitCode.FAULT);
      assertThat(run.err())
          .isEqualTo("csuite: '" + out + "' cannot be written: " + FaultyDisk.REASON + ".\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "html", "xlsx", "svg"})
  void aFileThatAppearsMeanwhileIsKept(String format) throws IOException {
    Path out = folder.resolve("out");

    assertThat(appearing(out, "run", "-", "--format", format, "-o", out).err())
        .isEqualTo(
            "csuite: '"
                + out
                + "' cannot be written: There is a file of that name by now, which is kept.\n");
    assertThat(out).hasContent("somebody else's");
    assertThat(folder.toFile().list()).containsExactly("out");
  }

  @Test
  void anInterviewKeepsAFileThatAppearsMeanwhile() throws IOException {
    Path out = folder.resolve("asked.yaml");

    assertThat(appearing(out, "ask", "--out", out).err()).contains("which is kept.");
    assertThat(out).hasContent("somebody else's");
  }

  /** Has a file appear when the command reads its input. */
  private Run appearing(Path file, Object... words) throws IOException {
    InputStream first =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public int read(byte[] bytes, int from, int length) {
            try {
              Files.writeString(file, "somebody else's");
              return -1;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }

          @Override
          public int read() {
            return read(new byte[1], 0, 1);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] all =
        Stream.concat(Stream.of(words), Stream.of("--rules", rules))
            .map(Object::toString)
            .toArray(String[]::new);
    int code =
        Main.run(
            all,
            new SequenceInputStream(
                first, new ByteArrayInputStream(SHOP.getBytes(StandardCharsets.UTF_8))),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(ExitCode.FAULT);
    return new Run(code, "", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFolderOfOnesOwnIsMadeAsAWholeOrNotAtAll() throws IOException {
    Path own = folder.resolve("client/own");
    Path inTheWay = Run.write(folder.resolve("other/.vscode"), "a file, where a folder is needed");

    Run forced = Run.csuite("init", inTheWay.getParent(), "--rules", rules, "--force");
    assertThat(forced.code()).isEqualTo(ExitCode.FAULT);
    assertThat(forced.err()).contains(".vscode/settings.json' cannot be written: ");
    assertThat(inTheWay.getParent().toFile().list()).containsExactly(".vscode");

    Files.createSymbolicLink(folder.resolve("client"), Path.of("nowhere"));
    Run lost = Run.csuite("init", own, "--rules", rules);
    assertThat(lost.code()).isEqualTo(ExitCode.FAULT);
    assertThat(lost.err()).contains("client/own/").contains("' cannot be written: ");
  }
}
