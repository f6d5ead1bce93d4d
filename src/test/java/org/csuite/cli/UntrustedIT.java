package org.csuite.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --untrusted}: the same results, from a process of its own. */
class UntrustedIT {
  @TempDir Path folder;

  private static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                ProjectCopy.jar().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private Run jar(String input, String... arguments) throws Exception {
    List<String> command = command(arguments);
    command.addAll(List.of("--rules", Run.RULES.toString(), "--lang", "en"));
    return ProjectCopy.process(folder, input, false, command);
  }

  @Test
  void theReportIsTheSame() throws Exception {
    String scenario = "name: A bank\ncompany: {sector: banking, headcount: 1200}\n";
    Run own = jar(scenario, "run", "-", "--untrusted").done();
    Run plain = jar(scenario, "run", "-").done();
    assertThat(withoutTime(own.out())).isEqualTo(withoutTime(plain.out())).contains("A bank");
    assertThat(own.err()).isEmpty();
  }

  private static String withoutTime(String report) {
    return report.replaceAll("\\d{4}-\\d{2}-\\d{2}T\\S+", "");
  }

  @Test
  void mistakesAndExitCodesComeThrough() throws Exception {
    Run run = jar("company: {secotr: banking}\n", "run", "-", "--untrusted");
    assertThat(run.code()).isEqualTo(ExitCode.MISTAKE);
    assertThat(run.err()).contains("Maybe you meant 'sector'.");
  }

  /** The value after the equals sign would else reach the process, which would start another. */
  @ParameterizedTest
  @ValueSource(strings = {"--untrusted", "--untrusted=true"})
  void oneProcessIsStartedHoweverTheOptionIsWritten(String option) throws Exception {
    Run run = jar("name: A shop\ncompany: {sector: retail}\n", "run", "-", option).done();

    assertThat(run.out()).contains("A shop");
  }

  /** A process that waits for input without end is left behind by nobody. */
  @Test
  void itEndsWhenTheOneThatStartedItIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(command("run", "-", "--untrusted")).directory(folder.toFile()).start();
    ProcessHandle child = childOf(parent);

    parent.destroyForcibly().waitFor();

    assertThat(child.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
  }

  /** Here the input does not end with the parent. */
  @Test
  void itEndsWithTheParentAlsoWhenItsInputGoesOn() throws Exception {
    Process parent = confined("600000 $$");
    ProcessHandle child = childOf(parent);

    assertThat(child.isAlive()).isTrue();
    parent.destroyForcibly().waitFor();

    assertThat(child.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
  }

  @Test
  void itEndsByItselfWhenItsTimeIsUp() throws Exception {
    assertThat(confined("1500 $$").waitFor()).isEqualTo(Confined.OUT_OF_TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"600000 1", "600000 4194304", "", "600000", "x $$", "run -"})
  void itDoesNothingWithoutLimits(String limits) throws Exception {
    assertThat(confined(limits).waitFor()).isIn(ExitCode.FAULT, ExitCode.MISTAKE);
  }

  @Test
  void itDoesNothingWithMoreMemory() throws Exception {
    assertThat(process("-Xmx2g", "600000 $$").waitFor()).isEqualTo(ExitCode.MISTAKE);
  }

  private Process confined(String limits) throws Exception {
    return process("-Xmx512m", limits);
  }

  /** Starts it from a shell, with an input that the process itself keeps open. */
  private Process process(String memory, String limits) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String script =
        "mkfifo in; exec 3<>in; '%s' %s -cp '%s' org.csuite.cli.Confined %s run - <&3 & wait $!"
            .formatted(java, memory, ProjectCopy.jar(), limits);
    return new ProcessBuilder("bash", "-c", script)
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static ProcessHandle childOf(Process parent) throws InterruptedException {
    for (int tries = 0; tries < 3000 && parent.isAlive(); tries++) {
      Optional<ProcessHandle> child = parent.children().findFirst();
      if (child.isPresent()) {
        return child.get();
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("no process was started");
  }

  /** What lies in the working folder, or stands in the environment, is none of csuite's. */
  @Test
  void nothingOfTheWorkingFolderOrTheEnvironmentIsLoaded() throws Exception {
    for (String file :
        List.of(
            "simplelogger.properties",
            "drools.packagebuilder.conf",
            "drools.kiebase.conf",
            "logging.properties",
            "kie.properties.conf",
            "META-INF/kie.conf",
            "META-INF/kmodule.xml",
            "META-INF/services/javax.xml.stream.XMLInputFactory",
            "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
            ".hotspotrc")) {
      Run.write(folder.resolve(file), "evil.Evil\norg.slf4j.simpleLogger.logFile=pwned\n");
    }
    List<String> command = command("run", "-", "--untrusted", "--quiet");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dtold.once=true");
    builder.environment().put("CLASSPATH", folder.toString());
    Process process = builder.start();
    process.getOutputStream().write("name: A shop\ncompany: {}\n".getBytes(UTF_8));
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(err).isZero();
    assertThat(out).contains("A shop");
    // Java says so for the process that the user started, and not for the other one.
    assertThat(err.split("told.once", -1)).hasSize(2);
    assertThat(folder.resolve("pwned")).doesNotExist();
  }

  /** In processes that would find no program, with a home that nobody else writes to. */
  @ParameterizedTest
  @ValueSource(strings = {"--untrusted", "--quiet"})
  void aStrangersRepositoryIsReadWithoutPrograms(String option) throws Exception {
    GitClone clone = GitClone.ofSmallRules(folder);
    clone.bash(
        """
        git config tar.zip.command "$EVIL"
        git config core.fsmonitor "$EVIL"
        echo '* filter=evil' >.git/info/attributes
        git config filter.evil.smudge "$EVIL"
        """);
    Path home = Files.createDirectory(folder.resolve("home"));
    List<String> command = new ArrayList<>(command());
    command.add(1, "-Duser.home=" + home);
    command.addAll(
        List.of("compare", "../scenario.yaml", "--rules", "rules", "--rules-before", "git:HEAD"));
    command.add(option);
    ProcessBuilder builder = new ProcessBuilder(command).directory(clone.folder().toFile());
    builder.environment().clear();
    builder.environment().put("HOME", home.toString());
    builder.environment().put("GIT_DIR", clone.outside().toString());
    builder.environment().put("GIT_TRACE", clone.mark().toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out).contains("rule cio-when-large");
    assertThat(clone.mark()).doesNotExist();
    assertThat(home).isEmptyDirectory();
  }
}
