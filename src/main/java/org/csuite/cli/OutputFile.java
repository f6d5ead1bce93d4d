package org.csuite.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Option;

/** The file that results go to instead of standard output; it appears when it is whole. */
final class OutputFile {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the results to this file, which may not exist.")
  private Path file;

  @Option(names = "--force", description = "Let --output replace a file that exists.")
  private boolean force;

  /** What writes results to a console and gives an exit code. */
  interface Task {
    /** Does it. */
    int with(Console console) throws IOException;
  }

  /** What results become before they are in the file. */
  interface Conversion {
    /** Converts them. */
    byte[] of(byte[] results) throws IOException;
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

  /** What keeps it from being written; null when nothing does. */
  String refusal() {
    if (file == null) {
      return null;
    }
    if (Files.isDirectory(file)) {
      return "'" + file + "' is a folder. Maybe name a file in it.";
    }
    if (Files.exists(file) && !force) {
      return "'" + file + "' exists, and is kept. Maybe another name, or --force to replace it.";
    }
    Path parent = file.toAbsolutePath().getParent();
    return parent != null && !Files.isDirectory(parent)
        ? "There is no folder '" + parent + "' to write '" + file.getFileName() + "' into."
        : null;
  }

  /**
   * Does something whose results go to the file. Where nothing is written, no file appears.
   *
   * @return its exit code
   */
  int with(Console console, Task task) throws IOException {
    return withBytes(console, (toFile, bytes) -> task.with(toFile));
  }

  /** The same, for results that are no text. */
  int withBytes(Console console, BytesTask task) throws IOException {
    return whole(
        part -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            ResultStream results = new ResultStream(out);
            Console toFile = console.writingTo(results);
            int code = task.with(toFile, results);
            toFile.flush();
            return code;
          }
        });
  }

  /**
   * The same with results that become something else on their way.
   *
   * @return its exit code
   */
  int with(Console console, Task task, Conversion conversion) throws IOException {
    return whole(
        part -> {
          ByteArrayOutputStream results = new ByteArrayOutputStream();
          Console toMemory = console.writingTo(results);
          int code = task.with(toMemory);
          toMemory.flush();
          if (results.size() > 0) {
            Files.write(part, conversion.of(results.toByteArray()));
          }
          return code;
        });
  }

  /** Writes a file and gives an exit code. */
  private interface Writing {
    int to(Path part) throws IOException;
  }

  private int whole(Writing writing) throws IOException {
    Path target = file.toAbsolutePath();
    String name = target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path part = target.resolveSibling(name);
    try {
      int code = writing.to(part);
      if (Files.exists(part) && Files.size(part) > 0) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
      return code;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
