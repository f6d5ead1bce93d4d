package org.csuite.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/**
 * What a rule folder may consist of, so that one from a stranger neither shows files from elsewhere
 * nor fills the memory. No rule book comes near the bounds.
 */
public final class FolderBounds {
  /** The most files of a rule folder. */
  static final int FILES = 5_000;

  /** The most bytes of all files that a rule book can consist of, together: 30 MB. */
  static final long BYTES = 30_000_000;

  private final String name;
  private int files;
  private long bytes;

  /** Those of a folder that messages call by that name. */
  public FolderBounds(String name) {
    this.name = name;
  }

  /**
   * The files among what a walk through a folder on disk meets, as sorted relative paths.
   *
   * @param walk that follows no links
   * @throws SourceText.Unreadable at the first thing out of bounds
   */
  List<String> within(Path folder, Stream<Path> walk) throws IOException, SourceText.Unreadable {
    List<String> found = new ArrayList<>();
    for (Iterator<Path> paths = walk.iterator(); paths.hasNext(); ) {
      Path path = paths.next();
      String file = folder.relativize(path).toString().replace('\\', '/');
      if (!path.equals(folder) && FileKinds.isHidden(file)) {
        continue;
      }
      if (Files.isSymbolicLink(path) && !path.equals(folder)) {
        checkLink(folder, path, file);
      }
      if (Files.isRegularFile(path)) {
        found.add(file);
        count();
        addBytes(FileKinds.isRead(file) ? Files.size(path) : 0);
      } else if (Files.exists(path) && !Files.isDirectory(path)) {
        throw refused(
            Code.NOT_READ,
            name + "/" + file,
            "'" + file + "' is no file but a pipe, socket or device, and is not opened.",
            "Maybe save what comes out of it as a file.");
      }
    }
    return found.stream().sorted().toList();
  }

  /**
   * Counts one more file.
   *
   * @throws SourceText.Unreadable when that is one too many
   */
  public void count() throws SourceText.Unreadable {
    files++;
    if (files > FILES) {
      throw tooMuch(FILES + " files");
    }
  }

  /**
   * Counts the bytes of a file that a rule book can consist of.
   *
   * @throws SourceText.Unreadable when those are too many
   */
  public void addBytes(long more) throws SourceText.Unreadable {
    bytes += more;
    if (bytes > BYTES) {
      throw tooMuch(BYTES / 1_000_000 + " MB");
    }
  }

  private SourceText.Unreadable tooMuch(String most) {
    return refused(
        Code.FILE_TOO_LARGE,
        name,
        "The rule folder holds more than " + most + ".",
        "Maybe another folder is meant.");
  }

  /**
   * A link may lead to a file of the same folder. One that leads nowhere is no file of the book.
   */
  private void checkLink(Path folder, Path link, String file)
      throws IOException, SourceText.Unreadable {
    if (!Files.exists(link)) {
      return;
    }
    if (Files.isDirectory(link)) {
      throw leadsToFolder(file);
    }
    if (!link.toRealPath().startsWith(folder.toRealPath())) {
      throw leadsOut(file);
    }
  }

  /** The refusal of a link, by its path in the folder, to a folder. */
  public SourceText.Unreadable leadsToFolder(String link) {
    String shown = name + "/" + link;
    return refused(
        Code.NOT_ALLOWED,
        shown,
        "'" + shown + "' is a link to a folder, which is not followed.",
        "Maybe copy the folder here.");
  }

  /** The refusal of a link, by its path in the folder, to a place outside. */
  public SourceText.Unreadable leadsOut(String link) {
    String shown = name + "/" + link;
    return refused(
        Code.NOT_ALLOWED,
        shown,
        "The link '" + shown + "' leads out of the rule folder.",
        "Maybe copy the file here.");
  }

  /** The refusal of a part that another repository keeps, by its path in the folder. */
  public SourceText.Unreadable isSubmodule(String part) {
    String shown = name + "/" + part;
    return refused(
        Code.NOT_ALLOWED,
        shown,
        "'" + shown + "' is a submodule, which is not followed.",
        "Maybe copy its files here.");
  }

  private static SourceText.Unreadable refused(
      Code code, String file, String message, String hint) {
    return new SourceText.Unreadable(Diagnostic.ofFile(code, file, message, hint));
  }
}
