package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.csuite.RuleCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch as a process of its own, on files that are really saved. */
class WatchTest {
  private static final String VERDICTS = "rules/staffing/verdicts.csv";
  private static final int PATIENCE_SECONDS = 120;

  @TempDir Path folder;
  private Process process;

  @BeforeEach
  void layFiles() {
    RuleCopy.ofShipped(folder.resolve("rules"));
    Run.write(
        folder.resolve("vendor.yaml"),
        "name: Vendor\n"
            + "company: {country: US, sector: software, headcount: 40, sellsTechnology: true}\n"
            + "expect: {roles: {CEO: required}}\n");
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private void start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", classPath(), Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--lang", "en"));
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    await("err.txt", "Watching for changes");
  }

  /** That of the tests, absolute, since the process works in another folder. */
  private static String classPath() {
    List<String> entries = new ArrayList<>();
    if (Main.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        entries.add(Path.of(URI.create(url.toString())).toString());
      }
    } else {
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        entries.add(Path.of(entry).toAbsolutePath().toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
  }

  private void await(String file, String expected) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!text(file).contains(expected)) {
      assertThat(System.nanoTime())
          .as("waiting for '%s' in:%n%s", expected, text(file))
          .isLessThan(end);
      assertThat(process.isAlive()).as("the process has ended:%n%s", text("err.txt")).isTrue();
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  /** As editors save: a temporary file beside it, then renamed. */
  private void save(String file, String old, String text) throws IOException {
    String before = text(file);
    assertThat(before).contains(old);
    Path target = folder.resolve(file);
    Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
    Files.writeString(temporary, before.replace(old, text));
    Files.move(
        temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void interrupt() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void saysWhatASavedTableChangesAndBecauseOfWhichRow() throws Exception {
    start("run", "--watch", "vendor.yaml");

    save(VERDICTS, "\n0.5,recommended", "\n0.99,recommended");
    await("out.txt", "decisions changed in 1 scenarios");

    assertThat(text("out.txt"))
        .contains(
            "Vendor", "instead of recommended", "verdict-by-certainty", "staffing/verdicts.csv:")
        .containsPattern("and with that [0-9]+ duties")
        .doesNotContain("accountable for");
    interrupt();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void keepsTheLastGoodRulesInForce() throws Exception {
    start("run", "--watch", "vendor.yaml");

    save("rules/staffing/verdict.drl", "Required( $role : role )", "Requird( $role : role )");
    await("err.txt", "The last good rules stay in force.");
    assertThat(text("err.txt")).contains("verdict.drl", "error[unknown-type]");
    save("vendor.yaml", "headcount: 40", "headcount: 4");
    await("out.txt", "decisions changed in");

    save("rules/staffing/verdict.drl", "Requird( $role : role )", "Required( $role : role )");
    await("out.txt", "0 decisions changed in 0 scenarios");
    interrupt();
  }

  @Test
  void whatIsLeftOutOfAFolderIsSaidOnce() throws Exception {
    Run.write(folder.resolve("clients/b.yaml"), "name: B\ncompany: {headcount: 40}\n");
    Run.write(folder.resolve("clients/notes.xlsx"), "x");
    start("run", "--watch", "clients");
    await("err.txt", "warning[left-out]");

    save("clients/b.yaml", "headcount: 40", "headcount: 4000");
    await("out.txt", "decisions changed in 1 scenarios");
    save("clients/b.yaml", "headcount: 4000", "headcount: 40");
    await("out.txt", "not advised instead of");

    assertThat(text("err.txt")).containsOnlyOnce("left-out");
    interrupt();
  }

  /** A rule that only moved down a line is not why a scenario that was edited decides otherwise. */
  @Test
  void aRuleThatIsOnlyLaidOutAnewIsNoReason() throws Exception {
    start("run", "--watch", "vendor.yaml");

    save("rules/roles/technology-officer.drl", "\nrule ", "\n\n\nrule ");
    save("vendor.yaml", "headcount: 40", "headcount: 4000");
    await("out.txt", "decisions changed in 1 scenarios");

    assertThat(text("out.txt")).doesNotContain("technology-officer.drl");
    interrupt();
  }

  @Test
  void testsAgainWhenACaseIsSaved() throws Exception {
    start("test", "--watch", "vendor.yaml");
    await("out.txt", "1 passed, 0 failed");

    save("vendor.yaml", "{CEO: required}", "{CEO: optional}");
    await("out.txt", "0 passed, 1 failed");

    interrupt();
    assertThat(process.exitValue()).isZero();
  }

  private Path move(String from, String to) throws IOException {
    return Files.move(folder.resolve(from), folder.resolve(to));
  }

  /** Editors and tools that replace a folder leave another one under its name. */
  @Test
  void followsFoldersThatAreMadeAnew() throws Exception {
    Files.createDirectory(folder.resolve("s"));
    move("vendor.yaml", "s/vendor.yaml");
    start("run", "--watch", "s");

    move("rules", "rules-old");
    await("err.txt", "rules' is gone. csuite goes on looking for it.");
    Run.copy(folder.resolve("rules-old"), folder.resolve("rules"));
    await("err.txt", "rules' is back.");
    save(VERDICTS, "\n0.5,recommended", "\n0.99,recommended");
    await("out.txt", "decisions changed in 1 scenarios");

    move("s", "s-old");
    await("err.txt", "s' is gone. csuite goes on looking for it.");
    Files.createDirectory(folder.resolve("s"));
    Files.writeString(
        folder.resolve("s/vendor.yaml"),
        text("s-old/vendor.yaml").replace("headcount: 40", "headcount: 4000"));
    await("out.txt", "CISO");
    Files.createDirectory(folder.resolve("s/below"));
    Files.writeString(folder.resolve("s/below/bad.yaml"), "company: {headcont: 3}\n");
    await("err.txt", "bad.yaml:1:11: error[unknown-fact]");
    interrupt();
  }

  /** What is edited is what the links lead to; and a link may be led elsewhere at once. */
  @Test
  void followsWhatIsBehindLinks() throws Exception {
    move("rules/roles/technology-officer.drl", "rules/roles/shared.txt");
    Files.createSymbolicLink(
        folder.resolve("rules/roles/technology-officer.drl"), Path.of("shared.txt"));
    Files.createDirectories(folder.resolve("elsewhere"));
    Files.createDirectories(folder.resolve("s/..first"));
    Files.createDirectories(folder.resolve("s/..second"));
    move("vendor.yaml", "elsewhere/vendor.yaml");
    Files.createSymbolicLink(folder.resolve("s/a.yaml"), Path.of("../elsewhere/vendor.yaml"));
    String second = text("elsewhere/vendor.yaml").replace("Vendor", "Mapped");
    Files.writeString(folder.resolve("s/..first/b.yaml"), second);
    Files.writeString(folder.resolve("s/..second/b.yaml"), second.replace("40", "9000"));
    Files.createSymbolicLink(folder.resolve("s/..data"), Path.of("..first"));
    Files.createSymbolicLink(folder.resolve("s/b.yaml"), Path.of("..data/b.yaml"));
    start("run", "--watch", "s");

    String drl = text("rules/roles/shared.txt");
    Files.writeString(folder.resolve("rules/roles/shared.txt"), drl.replace("when", "whn"));
    await("err.txt", "technology-officer.drl:");
    Files.writeString(folder.resolve("rules/roles/shared.txt"), drl);
    await("out.txt", "0 decisions changed in 0 scenarios");
    Files.writeString(
        folder.resolve("elsewhere/vendor.yaml"),
        text("elsewhere/vendor.yaml").replace("headcount: 40", "headcount: 4000"));
    await("out.txt", "Vendor");
    assertThat(text("out.txt")).doesNotContain("Mapped");

    Path link = Files.createSymbolicLink(folder.resolve("s/..new"), Path.of("..second"));
    Files.move(link, folder.resolve("s/..data"), StandardCopyOption.ATOMIC_MOVE);
    await("out.txt", "Mapped");
    interrupt();
  }

  @Test
  void aFileThatAnEditorRemovesBeforeItWritesIsNotMissed() throws Exception {
    start("run", "--watch", "vendor.yaml");

    String text = text("vendor.yaml");
    Files.delete(folder.resolve("vendor.yaml"));
    Files.writeString(folder.resolve("vendor.yaml"), text.replace("40", "4000"));
    await("out.txt", "decisions changed in 1 scenarios");

    assertThat(text("err.txt")).doesNotContain("no file", "gone");
    interrupt();
  }
}
