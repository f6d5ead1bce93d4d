package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csuite.RuleCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The built jar where a file may not grow, on a small disk that is full, and on one that is read
 * only.
 */
class FullDiskIT {
  @TempDir Path folder;

  /** Calls csuite with the small rule book. */
  private static final String CSUITE =
      "csuite() { \"$JAVA_HOME/bin/java\" -XX:-UsePerfData -XX:TieredStopAtLevel=1"
          + " -jar \"$CSUITE_JAR\" \"$@\"; }\n";

  /** A disk of 64 KB that nobody else sees, without room. */
  private static final String FULL =
      """
      mkdir disk
      mount -t tmpfs -o size=64k tmpfs disk
      for file in out.html out.xlsx out.csv rejects.csv out.csv.gz coverage.html; do cp old disk/$file; done
      cp cases.yaml disk/cases.yaml
      cat /dev/zero > disk/filler 2> /dev/null || true
      """;

  @BeforeEach
  void writeWhatIsRead() {
    RuleCopy.ofSmall(folder.resolve("rules"));
    Run.write(
        folder.resolve("shop.yaml"),
        """
        name: Shop
        company: {sector: retail, headcount: 40, country: FR}
        expect: {roles: {CEO: required}}
        """);
    Run.write(
        folder.resolve("rows.csv"),
        "name,sector,headcount\n" + "Shop,retail,40\nNone,nothing,4\n".repeat(100));
    Run.write(folder.resolve("old"), "old\n");
    Run.write(
        folder.resolve("cases.yaml"), "a:   1\n" + "# a line that stays as it is\n".repeat(99));
  }

  private Run bash(String script) throws IOException, InterruptedException {
    return run(List.of("bash", "-c", "set -u\n" + CSUITE + script));
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    List<String> withPlaces = new ArrayList<>();
    withPlaces.add("env");
    withPlaces.add("JAVA_HOME=" + System.getProperty("java.home"));
    withPlaces.add("CSUITE_JAR=" + ProjectCopy.jar().toAbsolutePath());
    withPlaces.addAll(command);
    return ProjectCopy.process(folder, "", false, withPlaces);
  }

  /** Runs a script that may mount disks; what it does to them is gone with it. */
  private Run mounting(String script) throws IOException, InterruptedException {
    List<String> unshare =
        run(List.of("id", "-u")).out().strip().equals("0")
            ? List.of("unshare", "-m")
            : List.of("unshare", "-rm");
    Run possible = run(with(unshare, "mkdir -p tried && mount -t tmpfs -o size=64k tmpfs tried"));
    assumeTrue(possible.code() == 0, "no disk can be mounted here: " + possible.err());
    return run(with(unshare, "set -eu\n" + CSUITE + script));
  }

  private static List<String> with(List<String> unshare, String script) {
    List<String> words = new ArrayList<>(unshare);
    words.addAll(List.of("bash", "-c", script));
    return words;
  }

  /** Files may have a kilobyte: what is written before the limit is written. */
  @ParameterizedTest
  @CsvSource({
    "out.html, run shop.yaml --format html --force -o out.html",
    "out.xlsx, run shop.yaml --format xlsx --force -o out.xlsx",
    "out.png, sweep shop.yaml --vary headcount=5..5000 --format png --force -o out.png",
    "out.xlsx, batch rows.csv --force --out out.xlsx",
    "coverage.html, test shop.yaml --coverage-html coverage.html",
  })
  void aFileThatMayNotGrowIsKept(String file, String command) throws Exception {
    Run.write(folder.resolve(file), "old\n");
    String arguments = command + " --rules rules > /dev/null";

    Run run = bash("ulimit -f 1; csuite " + arguments);

    assertThat(run.err())
        .startsWith("csuite: '" + file + "' cannot be written: File too large.")
        .doesNotContain("fault in csuite", "\tat ");
    assertThat(run.code()).isEqualTo(ExitCode.FAULT);
    assertThat(folder.resolve(file)).hasContent("old\n");
    assertNothingUnfinished();
  }

  private void assertNothingUnfinished() {
    assertThat(folder.toFile().list()).noneMatch(name -> name.contains(".part"));
  }

  @Test
  void rowsThatAreWrittenBeforeTheLimitAreWhole() throws Exception {
    Run out = bash("ulimit -f 4; csuite batch rows.csv --out out.csv --rules rules > /dev/null");
    assertThat(out.code()).isEqualTo(ExitCode.FAULT);
    assertThat(out.err()).startsWith("csuite: 'out.csv' cannot be written: File too large. ");
    assertThat(folder.resolve("out.csv")).content().startsWith("name,").endsWith("\n");

    Run rejects =
        bash(
            "ulimit -f 1; csuite batch rows.csv --out /dev/null --rejects left.csv --rules rules"
                + " > /dev/null");
    assertThat(rejects.code()).isEqualTo(ExitCode.FAULT);
    assertThat(rejects.err()).startsWith("csuite: 'left.csv' cannot be written: File too large. ");
    assertThat(folder.resolve("left.csv")).content().startsWith("line,").endsWith("\n");
  }

  @Test
  void aFolderOfOnesOwnWhoseFilesMayNotGrowIsNotMade() throws Exception {
    Run run = bash("ulimit -f 1; csuite init deep/own --rules rules > /dev/null");

    assertThat(run.code()).isEqualTo(ExitCode.FAULT);
    assertThat(run.err()).contains("' cannot be written: File too large.");
    assertThat(folder.resolve("deep")).doesNotExist();
  }

  @Test
  void aFileToLayOutThatMayNotGrowIsKept() throws Exception {
    String text = Files.readString(folder.resolve("cases.yaml"));

    Run run = bash("ulimit -f 1; csuite fmt cases.yaml > /dev/null");

    assertThat(run.err()).isEqualTo("csuite: 'cases.yaml' cannot be written: File too large.\n");
    assertThat(run.code()).isEqualTo(ExitCode.FAULT);
    assertThat(folder.resolve("cases.yaml")).hasContent(text);
    assertNothingUnfinished();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run shop.yaml --format html --force -o disk/out.html",
        "run shop.yaml --format xlsx --force -o disk/out.xlsx",
        "run shop.yaml --format svg -o disk/new.svg",
        "test shop.yaml --coverage-html disk/coverage.html",
        "fmt disk/cases.yaml",
        "init disk/own",
        "batch rows.csv --out disk/new.csv.gz",
        "batch rows.csv --out disk/new.xlsx",
      })
  void aFullDiskKeepsItsFiles(String command) throws Exception {
    Run run = mounting(FULL + watched(command));

    assertRefused(run, "No space left on device");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run shop.yaml --force -o disk/out.html",
        "fmt disk/cases.yaml",
        "ask --out disk/new.yaml",
        "batch rows.csv --force --out disk/out.csv",
        "batch rows.csv --force --out /dev/null --rejects disk/rejects.csv",
      })
  void aDiskThatIsReadOnlyIsNamed(String command) throws Exception {
    Run run = mounting(FULL + "mount -o remount,ro disk\n" + watched(command));

    assertRefused(run, "Read-only file system");
  }

  /** Tells how the command ended, and what became of the disk. */
  private static String watched(String command) {
    return """
    (cd disk; cksum *) > before
    code=0
    csuite %s --rules rules > /dev/null < /dev/null || code=$?
    (cd disk; cksum *) > after
    cmp before after && ls -A disk | { ! grep -F .part; } && echo "kept $code"
    """
        .formatted(command);
  }

  private static void assertRefused(Run run, String reason) {
    assertThat(run.out()).as(run.err()).isEqualTo("kept 1\n");
    assertThat(run.err())
        .contains("csuite: 'disk/", "' cannot be written: " + reason + ".")
        .doesNotContain("fault in csuite", "\tat ");
  }

  /** As the owner of what may not be written, also where root runs the tests. */
  @ParameterizedTest
  @CsvSource({
    "chmod 444 kept.yaml, fmt kept.yaml, Permission denied.",
    "chmod 444 kept.yaml, run ../shop.yaml --force -o kept.yaml, Permission denied.",
    "chmod 444 kept.yaml, batch ../rows.csv --force --out /dev/null --rejects kept.yaml, Permission"
        + " denied.",
    "chmod 555 ., fmt kept.yaml, Permission denied to make a file in ",
    "chmod 555 ., run ../shop.yaml --force -o kept.yaml, Permission denied to make a file in ",
    "chmod 555 ., test ../shop.yaml --coverage-html kept.yaml, Permission denied to make a file in"
        + " ",
    "chmod 555 ., init own, Permission denied.",
  })
  void whatMayNotBeWrittenIsLeftAlone(String mode, String command, String reason) throws Exception {
    Path kept = Run.write(folder.resolve("kept/kept.yaml"), "a:   1\n");
    String obeying =
        "if (($(id -u) == 0)); then drop=-dac_override,-dac_read_search;"
            + " exec setpriv --bounding-set=$drop --inh-caps=$drop bash -c \"$1\"; fi; eval \"$1\"";
    String script =
        CSUITE
            + "cd kept; trap 'chmod 755 .' EXIT; %s; csuite %s --rules ../rules > /dev/null"
                .formatted(mode, command);

    Run run = run(List.of("bash", "-c", obeying, "bash", script));

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FAULT);
    assertThat(run.err())
        .contains("' cannot be written: " + reason)
        .doesNotContain("fault in csuite", "\tat ");
    assertThat(kept).hasContent("a:   1\n");
    assertThat(kept.getParent().toFile().list()).containsExactly("kept.yaml");
  }

  @Test
  void aRunNeedsNoRoomForWhatWouldMakeTheNextFaster() throws Exception {
    Run run =
        mounting(
            FULL
                + "mkdir disk/cache\n"
                + "\"$JAVA_HOME/bin/java\" -Dcsuite.cache=disk/cache -jar \"$CSUITE_JAR\""
                + " run shop.yaml --rules rules -q\n"
                + "ls -A disk/cache\n");

    assertThat(run.done().out()).isEqualTo(bash("csuite run shop.yaml --rules rules -q").out());
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theLauncherMakesNoHalfArchive() throws Exception {
    ProjectCopy project = ProjectCopy.into(folder.resolve("project"));
    String decide = "./csuite run scenarios/startups/five-people.yaml -q\n";
    String jar = "$(stat -c %s target/csuite.jar)";

    Run run =
        mounting(
            "cd project\ncp -p target/csuite.jar .\n"
                + "mount -t tmpfs -o size=$(("
                + jar
                + " / 1024 + 1500))k tmpfs target\n"
                + "cp -p csuite.jar target\n"
                + decide
                + decide
                + "find target -name '*.archive*' -size +0\n"
                + "rm -f target/*.archive* target/*.book\n"
                + "cat /dev/zero > target/filler 2> /dev/null || true\n"
                + decide
                + "ls -A target | grep -vE '^(csuite.jar(.seen)?|filler|csuite-[0-9.]*.archive|.*.book)$'"
                + " || true\n");

    String once = project.bash("./csuite --no-cache " + decide.substring(9), false).done().out();
    assertThat(run.done().err()).isEmpty();
    assertThat(run.out()).isEqualTo(once.repeat(3));
  }
}
