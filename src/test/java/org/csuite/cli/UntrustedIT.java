package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --untrusted}: the same results, from a process of its own. */
class UntrustedIT {
  @TempDir Path folder;

  private Run jar(String input, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                ProjectCopy.jar().toString()));
    command.addAll(List.of(arguments));
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
}
