package org.csuite.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.input.HiddenFiles;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/**
 * What a rule folder may consist of, so that one from a stranger neither shows files from elsewhere
 * nor fills the memory. No rule book comes near the bounds.
 */
final class FolderBounds {
  /** The most files of a rule folder. */
  static final int FILES = 5_000;

  /** The most bytes of all files that a rule book can consist of, together: 30 MB. */
  static final long BYTES = 30_000_000;

  private final Path folder;
  private final String name;
  private final List<String> files = new ArrayList<>();
  private long bytes;

  FolderBounds(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * The files among what a walk through the folder meets, as sorted relative paths.
   *
   * @param walk that follows no links
   * @throws SourceText.Unreadable at the first thing out of bounds
   */
  List<String> within(Stream<Path> walk) throws IOException, SourceText.Unreadable {
    for (Iterator<Path> paths = walk.iterator(); paths.hasNext(); ) {
      Path path = paths.next();
      if (!path.equals(folder) && HiddenFiles.is(folder.relativize(path))) {
        continue;
      }
      if (Files.isSymbolicLink(path) && !path.equals(folder)) {
        checkLink(path);
      }
      if (Files.isRegularFile(path)) {
        add(path);
      } else if (Files.exists(path) && !Files.isDirectory(path)) {
        throw refused(
            Code.NOT_READ,
            name + "/" + relative(path),
            "'" + relative(path) + "' is no file but a pipe, socket or device, and is not opened.",
            "Maybe save what comes out of it as a file.");
      }
    }
    return files.stream().sorted().toList();
  }

  private void add(Path path) throws IOException, SourceText.Unreadable {
    String file = relative(path);
    files.add(file);
    if (file.endsWith(".drl") || file.endsWith(".csv") || file.endsWith(".yaml")) {
      bytes += Files.size(path);
    }
    if (files.size() > FILES || bytes > BYTES) {
      String most = files.size() > FILES ? FILES + " files" : BYTES / 1_000_000 + " MB";
      throw refused(
          Code.FILE_TOO_LARGE,
          name,
          "The rule folder holds more than " + most + ".",
          "Maybe another folder is meant.");
    }
  }

  /**
   * A link may lead to a file of the same folder. One that leads nowhere is no file of the book.
   */
  private void checkLink(Path link) throws IOException, SourceText.Unreadable {
    if (!Files.exists(link)) {
      return;
    }
    String shown = name + "/" + relative(link);
    if (Files.isDirectory(link)) {
      throw refused(
          Code.NOT_ALLOWED,
          shown,
          "'" + shown + "' is a link to a folder, which is not followed.",
          "Maybe copy the folder here.");
    }
    if (!link.toRealPath().startsWith(folder.toRealPath())) {
      throw refused(
          Code.NOT_ALLOWED,
          shown,
          "The link '" + shown + "' leads out of the rule folder.",
          "Maybe copy the file here.");
    }
  }

  private String relative(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private static SourceText.Unreadable refused(
      Code code, String file, String message, String hint) {
    return new SourceText.Unreadable(Diagnostic.ofFile(code, file, message, hint));
  }
}
