package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What one call of csuite gave.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
public record Run(int code, String out, String err) {
  /** The project, whose rules and scenarios tests use. */
  static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", ".")).toAbsolutePath();

  /** The shipped rule book. */
  static final Path RULES = PROJECT.resolve("rules");

  /**
   * Runs csuite in this process, in English and with the shipped rules unless the call says else.
   */
  static Run csuite(Object... arguments) {
    return withInput("", arguments);
  }

  /** The same, with a text at standard input. */
  static Run withInput(String input, Object... arguments) {
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    boolean decides =
        words.length > 0
            && Stream.of(
                    "run", "test", "explain", "ask", "verify", "sweep", "compare", "plan", "batch")
                .anyMatch(words[0]::equals);
    if (decides && !Arrays.asList(words).contains("--rules")) {
      words = with(words, "--rules", RULES.toString());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            words,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    Run run =
        new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    return run.checked();
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
  }

  /**
   * Standard error is blank when all went well, and only then, or when a test failed; but what is
   * left out is always named there.
   */
  private Run checked() {
    if (code != ExitCode.FOUND && !err.contains("warning[left-out]")) {
      assertThat(err.lines().allMatch(line -> line.contains(" and is left out.")))
          .as("exit code %d, standard error:%n%s", code, err)
          .isEqualTo(code == 0);
    }
    return this;
  }

  /** The call was done. */
  Run done() {
    assertThat(code).as("%s%n%s", err, out).isEqualTo(ExitCode.DONE);
    return this;
  }

  /** The call was refused, or something in it was. */
  Run refused() {
    assertThat(code).as("%s%n%s", err, out).isEqualTo(ExitCode.MISTAKE);
    return this;
  }

  /** Writes a file, with the folders it is in. */
  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a folder with everything in it. */
  static Path copy(Path from, Path to) {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
