package org.csuite.rulebook.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.input.SourceText;
import org.csuite.output.WholeFile;
import org.csuite.rulebook.FolderContent;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.RuleBookReader;
import org.csuite.rulebook.read.RuleBookReader.Reading;

/**
 * Keeps rule books as read in a folder, since reading their texts takes as long as everything else
 * that a short run does before it decides. A book is taken from there only while every file of it
 * is the same to the byte; one about which there is something to report is not kept. Who cannot use
 * the folder reads the texts.
 */
public final class BookCache {
  /** How many books are kept, the newest. */
  private static final int MOST = 8;

  private static final String ENDING = ".book";

  private final Path folder;
  private final String program;
  private KeptBook place;
  private RuleBook book;

  /**
   * A cache in a folder.
   *
   * @param folder null to keep nothing
   * @param program the version of what reads rule books, as exactly as it is known: what another
   *     one kept is not used
   */
  public BookCache(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /** What {@link RuleBookReader#read} gives, sooner when it is kept. */
  public Reading read(RuleFolder rules) {
    FolderContent content = folder == null ? null : content(rules);
    if (content == null) {
      return RuleBookReader.read(rules);
    }
    String name = Integer.toHexString(content.checksum()) + ENDING;
    KeptBook kept = new KeptBook(folder.resolve(name), program, content);
    RuleBook known = kept.read();
    if (known != null) {
      return new Reading(known, List.of());
    }
    Reading reading = RuleBookReader.read(content);
    if (reading.diagnostics().isEmpty()) {
      place = kept;
      book = reading.book();
    }
    return reading;
  }

  /**
   * The files of a folder on disk; null for another and when the reader has to say what is wrong.
   */
  private static FolderContent content(RuleFolder rules) {
    try {
      return rules instanceof RuleFolder.OnDisk disk ? FolderContent.of(disk) : null;
    } catch (IOException | SourceText.Unreadable e) {
      return null;
    }
  }

  /**
   * Keeps the book that was read last, if its texts had to be read: best called when what the user
   * waits for is done.
   */
  public void keep() {
    if (place == null) {
      return;
    }
    try {
      place.write(book);
      deleteOthers();
    } catch (IOException | UncheckedIOException e) {
      // Nothing is lost: the run is done; the next one will read the texts, too.
    }
    place = null;
  }

  private void deleteOthers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> books =
          files
              .filter(file -> file.getFileName().toString().contains(ENDING))
              .sorted(Comparator.comparing(BookCache::time).reversed())
              .toList();
      for (Path old : books.subList(Math.min(MOST, books.size()), books.size())) {
        WholeFile.remove(old);
      }
    }
  }

  private static long time(Path file) {
    return file.toFile().lastModified();
  }
}
