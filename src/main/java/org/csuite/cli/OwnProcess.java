package org.csuite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs csuite again in a process of its own, for rules of strangers: with little memory, a bounded
 * time and none of the environment but what concerns language and terminal. What rules cannot do
 * they cannot do here either; but a fault that let them fill the memory or run on would end with
 * the process, which keeps its limits itself ({@link Confined}).
 */
final class OwnProcess {
  /** How long it may take. */
  static final Duration TIME = Duration.ofSeconds(60);

  /** How much longer this process waits for one that does not even end itself. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final List<String> LIMITS =
      List.of(
          "-Xmx" + Confined.MEGABYTES + "m",
          "-Xss1m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1");

  private final Console console;
  private final Duration time;

  OwnProcess(Console console, Duration time) {
    this.console = console;
    this.time = time;
  }

  /**
   * Runs a command line.
   *
   * @return the exit code of the process; that of a mistake when its time was up
   */
  int run(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LIMITS);
    command.addAll(
        List.of(
            "-Dcsuite.terminals=" + terminals(),
            "-cp",
            System.getProperty("java.class.path"),
            Confined.class.getName(),
            String.valueOf(time.toMillis()),
            String.valueOf(ProcessHandle.current().pid())));
    command.addAll(arguments);
    try {
      return run(new ProcessBuilder(command), arguments.contains("-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAULT;
    }
  }

  private int run(ProcessBuilder builder, boolean input) throws IOException, InterruptedException {
    builder
        .environment()
        .keySet()
        .removeIf(
            name -> !name.matches("LANG|LC_.*|TERM|COLUMNS|NO_COLOR|SystemRoot|TMPDIR|TEMP|TMP"));
    for (Map.Entry<String, String> variable : console.environment().entrySet()) {
      if (variable.getKey().matches("COLUMNS|NO_COLOR")) {
        builder.environment().put(variable.getKey(), variable.getValue());
      }
    }
    Process process = builder.start();
    try {
      feed(process, input);
      Thread out = copy(process.getInputStream(), console.out().past());
      Thread err = copy(process.getErrorStream(), console.err().past());
      boolean ended = process.waitFor(time.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      out.join();
      err.join();
      if (ended && process.exitValue() != Confined.OUT_OF_TIME) {
        return process.exitValue();
      }
      console
          .err()
          .println(
              "csuite: Stopped: not done within "
                  + time.toSeconds()
                  + " seconds, which is what --untrusted allows.");
      return ExitCode.MISTAKE;
    } finally {
      process.destroyForcibly();
    }
  }

  private String terminals() {
    return (console.outIsTerminal() ? "out " : "") + (console.errIsTerminal() ? "err" : "");
  }

  private void feed(Process process, boolean input) throws IOException {
    if (!input) {
      process.getOutputStream().close();
      return;
    }
    start(
        () -> {
          try (OutputStream to = process.getOutputStream()) {
            console.in().transferTo(to);
          } catch (IOException e) {
            // The process ended before it had read everything.
          }
        });
  }

  private static Thread copy(InputStream from, Writer to) {
    return start(
        () -> {
          try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
            reader.transferTo(to);
            to.flush();
          } catch (IOException e) {
            // The process was stopped.
          }
        });
  }

  private static Thread start(Runnable task) {
    Thread thread = new Thread(task, "csuite-own-process");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
