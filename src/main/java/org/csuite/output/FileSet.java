package org.csuite.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Files that appear together, with the folders they need. Where one of them cannot be written, none
 * is; only where they replace others, and their places cannot all be had, some may be.
 */
public final class FileSet implements Closeable {
  private final boolean replacing;
  private final List<WholeFile> files = new ArrayList<>();
  private final Deque<Path> folders = new ArrayDeque<>();
  private int placed;
  private boolean done;

  /**
   * None yet.
   *
   * @param replacing whether they take the place of files that are there
   */
  public FileSet(boolean replacing) {
    this.replacing = replacing;
  }

  /** Writes one more, which does not appear yet. */
  public void add(Path file, String text) throws NotWritten {
    try {
      makeFolder(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw NotWritten.of(file, e);
    }
    WholeFile whole = replacing ? WholeFile.replacing(file) : WholeFile.anew(file);
    files.add(whole);
    whole.write(text.getBytes(StandardCharsets.UTF_8));
    whole.finish();
  }

  private void makeFolder(Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      makeFolder(folder.getParent());
      ProcessEnd.make(folder, () -> Disk.get().makeFolder(folder));
      folders.push(folder);
    }
  }

  /** How many there are. */
  public int size() {
    return files.size();
  }

  /** Has them appear. */
  public void commit() throws NotWritten {
    for (WholeFile file : files) {
      try {
        file.commit();
        placed++;
        if (!replacing) {
          ProcessEnd.make(file.file(), () -> {});
        }
      } catch (IOException e) {
        NotWritten fault = NotWritten.of(file.file(), e);
        throw replacing && placed > 0
            ? fault.and("Of " + files.size() + " files " + placed + " are written.")
            : fault;
      }
    }
    done = true;
    ProcessEnd.keep(files.stream().map(WholeFile::file).toList());
    ProcessEnd.keep(folders);
  }

  /** Gives up what has not been committed. */
  @Override
  public void close() throws NotWritten {
    NotWritten fault = null;
    for (int i = 0; i < files.size(); i++) {
      WholeFile file = files.get(i);
      try (file) {
        if (!done && !replacing && i < placed) {
          ProcessEnd.settle(file.file(), file::undo);
        }
      } catch (IOException e) {
        fault = NotWritten.of(file.file(), e);
      }
    }
    for (Path folder : done ? List.<Path>of() : folders) {
      remove(folder);
    }
    if (fault != null) {
      throw fault;
    }
  }

  private static void remove(Path folder) {
    try {
      ProcessEnd.settle(folder, () -> Disk.get().delete(folder));
    } catch (IOException e) {
      // something else is in it by now
    }
  }
}
