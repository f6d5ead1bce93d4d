package org.csuite.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csuite.output.NotWritten;
import org.csuite.output.WholeFile;
import org.csuite.report.page.PngImage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The file that results go to instead of standard output; it appears when it is whole. */
final class OutputFile {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the results to this file, which may not exist.")
  private Path file;

  @Option(names = "--force", description = "Let --output replace a file that exists.")
  private boolean force;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee;

  /** What writes results to a console and gives an exit code. */
  interface Task {
    /** Does it. */
    int with(Console console) throws IOException;
  }

  /** What writes results that are no text to a file, besides a console. */
  interface BytesTask {
    /** Does it. */
    int with(Console console, OutputStream bytes) throws IOException;
  }

  /** Whether one is asked for. */
  boolean wanted() {
    return file != null;
  }

  /**
   * Does something whose results go to the file, else to the console. Where nothing is written, no
   * file appears.
   *
   * @return its exit code
   */
  int with(Console console, Task task) throws IOException {
    return withBytes(console, (target, bytes) -> task.with(target));
  }

  /** The same, for results some of which are no text; without a file there are no bytes. */
  int withBytes(Console console, BytesTask task) throws IOException {
    refuse();
    if (file == null) {
      return task.with(console, null);
    }
    try (WholeFile whole = begin()) {
      ResultStream results = new ResultStream(whole.stream());
      Console toFile = console.writingTo(results);
      int code = task.with(toFile, results);
      toFile.flush();
      whole.commitUnlessEmpty();
      return code;
    }
  }

  /**
   * The same with results that become a picture of pixels on their way, which only a file takes.
   *
   * @return its exit code
   */
  int withPng(Console console, Task task) throws IOException {
    refuse();
    if (file == null) {
      throw new ParameterException(mixee.commandLine(), "A PNG needs a file: add -o FILE.");
    }
    try (WholeFile whole = begin()) {
      ByteArrayOutputStream results = new ByteArrayOutputStream();
      Console toMemory = console.writingTo(results);
      int code = task.with(toMemory);
      toMemory.flush();
      if (results.size() > 0) {
        whole.write(PngImage.of(results.toByteArray()));
      }
      whole.commitUnlessEmpty();
      return code;
    }
  }

  private WholeFile begin() throws NotWritten {
    return force ? WholeFile.replacing(file) : WholeFile.anew(file);
  }

  /** Refuses a file that cannot be written, before anything is decided. */
  private void refuse() {
    String refusal = file == null ? null : refusal();
    if (refusal != null) {
      throw new ParameterException(mixee.commandLine(), refusal);
    }
  }

  private String refusal() {
    if (Files.isDirectory(file)) {
      return "'" + file + "' is a folder. Maybe name a file in it.";
    }
    if (!force && WholeFile.keeps(file)) {
      return "'" + file + "' exists, and is kept. Maybe another name, or --force to replace it.";
    }
    Path parent = file.toAbsolutePath().getParent();
    return parent != null && !Files.isDirectory(parent)
        ? "There is no folder '" + parent + "' to write '" + file.getFileName() + "' into."
        : null;
  }
}
