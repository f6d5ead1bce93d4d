package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, in a project whose path has spaces. */
class LauncherIT {
  @TempDir static Path temporary;
  private static ProjectCopy project;

  @BeforeAll
  static void copyProject() throws Exception {
    project = ProjectCopy.into(temporary.resolve("a project/of mine"));
  }

  @Test
  void decidesTheScenariosOfTheProject() throws Exception {
    Run run = project.bash("./csuite run scenarios", false).done();

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("CTO", "CIO");
  }

  @Test
  void worksFromAnotherFolderAndThroughLinks() throws Exception {
    Path elsewhere = Files.createDirectories(temporary.resolve("else where"));
    Files.createSymbolicLink(elsewhere.resolve("first"), project.folder().resolve("csuite"));
    Files.createSymbolicLink(elsewhere.resolve("second link"), Path.of("first"));
    Run.write(elsewhere.resolve("my shop.yaml"), "company: {sector: ecommerce, headcount: 60}\n");

    Run run =
        ProjectCopy.process(
            elsewhere, "", false, List.of("./second link", "run", "my shop.yaml", "--quiet"));

    assertThat(run.done().out()).contains("my shop");
  }

  @Test
  void handsArgumentsAndInputOn() throws Exception {
    String command =
        "printf 'name: %s\\n"
            + "company: {sector: retail}\\n"
            + "' \"'It is * ours'\" | ./csuite run - --only 'It is * ours'";

    assertThat(project.bash(command, false).done().out()).contains("It is * ours");
  }

  @Test
  void endsQuietlyWhenTheReaderIsGone() throws Exception {
    Run run = project.bash("set -o pipefail; ./csuite run scenarios | head -n 1", false);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(1);
  }

  @Test
  void saysThatAFullDiskTookNoResults() throws Exception {
    Run run = project.bash("./csuite run scenarios > /dev/full", false);

    assertThat(run.code()).isEqualTo(ExitCode.FAULT);
    assertThat(run.err()).startsWith("csuite: The results cannot be written: ").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "few.csv, true",
    "few.csv --no-cells, false",
    "-, false",
    "long.csv, false",
    "long.csv.gz, false",
    "few.csv --rejects long.csv, true",
    "--rejects long.csv long.csv.gz, false",
  })
  void compilesWhatIsLongWell(String arguments, boolean quickly) throws Exception {
    Run.write(project.folder().resolve("few.csv"), "sector,headcount\nretail,60\n");
    String files = "truncate -s 129M long.csv; truncate -s 17M long.csv.gz; rm -f out.csv; ";
    String batch = "./csuite batch " + arguments + " --out out.csv --force -q < few.csv";

    Run run = project.bash(files + "JDK_JAVA_OPTIONS=-XX:+PrintCommandLineFlags " + batch, false);

    assertThat(run.out()).contains("-XX:+UseParallelGC");
    assertThat(run.out().contains("-XX:TieredStopAtLevel=1")).isEqualTo(quickly);
  }

  @Test
  void findsFilesWithAccentsInALocaleWithoutThem() throws Exception {
    Run.write(project.folder().resolve("été.yaml"), "company: {sector: retail, headcount: 60}\n");

    assertThat(project.bash("LC_ALL=C ./csuite run été.yaml --quiet", false).done().out())
        .contains("été");
  }

  @Test
  void speaksTheLanguageOfTheLocale() throws Exception {
    String french =
        project.bash("LC_ALL=fr_FR.UTF-8 ./csuite run scenarios -q", false).done().out();

    assertThat(french)
        .isEqualTo(project.bash("./csuite run scenarios -q --lang fr", false).out())
        .isNotEqualTo(project.bash("./csuite run scenarios -q", false).out());
  }

  /** With the first call it makes an archive of classes for the Java that runs it. */
  private static String decide() throws Exception {
    Run run = project.bash("./csuite run scenarios/startups/five-people.yaml -q", false).done();
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "truncate -s 9000000",
        "dd if=/dev/zero bs=1000 seek=3000 count=3000 conv=notrunc status=none of=",
        "cp csuite"
      })
  void doesWithoutAnArchiveThatIsDamagedAndMakesItAnew(String damage) throws Exception {
    String decided = decide();
    project
        .bash(
            "for file in target/*.archive; do chmod u+w \"$file\"; "
                + damage
                + (damage.endsWith("=") ? "" : " ")
                + "\"$file\"; done",
            false)
        .done();

    assertThat(decide()).isEqualTo(decided);
    assertThat(archives()).isEmpty();
    assertThat(decide()).isEqualTo(decided);
    assertThat(archives()).hasSize(2);
  }

  @Test
  void makesOneArchiveForCallsAtTheSameTime() throws Exception {
    project.bash("rm -f target/*.archive*", false).done();
    String script =
        "for i in 1 2 3; do ./csuite run scenarios/startups/five-people.yaml -q > out$i 2>&1 &"
            + " done; wait; cmp out1 out2 && cmp out2 out3 && cat out1";

    assertThat(project.bash(script, false).done().out()).isEqualTo(decide());
    assertThat(archives()).hasSize(2);
  }

  @Test
  void keepsNoArchiveWithoutCacheAndNoneOfFormerBuilds() throws Exception {
    project
        .bash("rm -f target/*.archive*; touch -d 2001-01-01 target/csuite-11.0.1.archive", false)
        .done();
    project.bash("./csuite --no-cache run scenarios/startups/five-people.yaml -q", false).done();
    assertThat(archives()).containsExactly("csuite-11.0.1.archive");

    decide();
    assertThat(archives()).hasSize(2).doesNotContain("csuite-11.0.1.archive");
  }

  private static List<String> archives() throws Exception {
    return kept("archive");
  }

  private static List<String> kept(String what) throws Exception {
    return project
        .bash("cd target; ls | grep " + what + " || true", false)
        .done()
        .out()
        .lines()
        .toList();
  }

  @Test
  void keepsRuleBooksAsRead() throws Exception {
    String decided = decide();
    assertThat(kept("book")).isNotEmpty();
    project.bash("for file in target/*.book; do echo damaged > $file; done", false).done();
    assertThat(decide()).isEqualTo(decided);

    project.bash("rm -f target/*.book", false).done();
    assertThat(
            project
                .bash("./csuite --no-cache run scenarios/startups/five-people.yaml -q", false)
                .done()
                .out())
        .isEqualTo(decided);
    assertThat(kept("book")).isEmpty();
    assertThat(decide()).isEqualTo(decided);
    assertThat(kept("book")).hasSize(1);
  }
}
