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
        "name: Vendor\ncompany: {country: US, sector: software, headcount: 40, sellsTechnology: true}\n"
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
}
