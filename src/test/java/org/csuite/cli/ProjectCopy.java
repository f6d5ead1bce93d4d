package org.csuite.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A copy of the built project, in which commands may change files, and the processes run there. */
final class ProjectCopy {
  private static final long SECONDS = 120;

  private final Path folder;

  private ProjectCopy(Path folder) {
    this.folder = folder;
  }

  /** The jar that the build made. */
  static Path jar() {
    return Path.of(
        System.getProperty("csuite.jar", Run.PROJECT.resolve("target/csuite.jar").toString()));
  }

  /** Copies what a clone has after the build: launcher, rules, scenarios, jar. */
  static ProjectCopy into(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("src/main"));
    Files.createDirectories(folder.resolve("target"));
    Files.createDirectories(folder.resolve("src/test/resources"));
    for (String file :
        List.of("csuite", "pom.xml", "README.md", "src/test/resources/companies.csv")) {
      if (Files.exists(Run.PROJECT.resolve(file))) {
        Files.copy(Run.PROJECT.resolve(file), folder.resolve(file));
      }
    }
    for (String part : List.of("rules", "scenarios")) {
      Run.copy(Run.PROJECT.resolve(part), folder.resolve(part));
    }
    Path jar = Files.copy(jar(), folder.resolve("target/csuite.jar"));
    Files.copy(Path.of(jar() + ".sha256"), folder.resolve("target/csuite.jar.sha256"));
    // Newer than the sources, so that the launcher has nothing to build.
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(1)));
    return new ProjectCopy(folder);
  }

  /** Where it is. */
  Path folder() {
    return folder;
  }

  /** Runs a bash script in the copy. Standard error comes with standard output where merged. */
  Run bash(String script, boolean merged) throws IOException, InterruptedException {
    return process(folder, "", merged, List.of("bash", "-c", script));
  }

  /** Runs a process in a folder, in English. */
  static Run process(Path folder, String input, boolean merged, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("LC_ALL", "C.UTF-8");
    environment.remove("JAVA_TOOL_OPTIONS");
    Path err = Files.createTempFile("csuite", ".err");
    try {
      if (merged) {
        builder.redirectErrorStream(true);
      } else {
        builder.redirectError(err.toFile());
      }
      Process process = builder.start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " did not end in " + SECONDS + " s");
      }
      return new Run(process.exitValue(), out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }
}
