package org.csuite.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.csuite.rulebook.TextFolder;

/** The rule book as it was in a revision of the Git repository that its folder lies in. */
final class GitRevision {
  /** What {@code --rules-before} begins with for a revision. */
  static final String PREFIX = "git:";

  private GitRevision() {}

  /** A revision that cannot be read; the message is Git's. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * Reads the folder as it was.
   *
   * @throws Unreadable when Git, the repository, the revision or the folder in it is not there
   */
  static TextFolder read(String revision, Path folder) throws IOException, Unreadable {
    if (revision.isBlank() || revision.startsWith("-")) {
      throw new Unreadable("'" + revision + "' is no revision. Maybe git:HEAD or git:main~1.");
    }
    String top = line(git(folder, "rev-parse", "--show-toplevel"));
    String inside = line(git(folder, "rev-parse", "--show-prefix"));
    byte[] zip = git(Path.of(top), "archive", "--format=zip", revision + ":" + inside);
    SortedMap<String, String> texts = new TreeMap<>();
    try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
        if (!entry.isDirectory()) {
          texts.put(entry.getName(), new String(files.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return new TextFolder(PREFIX + revision, texts);
  }

  private static String line(byte[] output) {
    return new String(output, StandardCharsets.UTF_8).strip();
  }

  private static byte[] git(Path folder, String... arguments) throws IOException, Unreadable {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    Process git;
    try {
      git = new ProcessBuilder(command).redirectErrorStream(false).start();
    } catch (IOException e) {
      throw new Unreadable("Git cannot be started: " + e.getMessage());
    }
    git.getOutputStream().close();
    byte[] output;
    String complaint;
    try (InputStream out = git.getInputStream();
        InputStream err = git.getErrorStream()) {
      output = out.readAllBytes();
      complaint = line(err.readAllBytes());
    }
    try {
      if (git.waitFor() != 0) {
        throw new Unreadable(complaint);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreadable("interrupted");
    }
    return output;
  }
}
