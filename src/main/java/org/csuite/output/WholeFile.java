package org.csuite.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that appears, or has its new content, when it is whole: until then what was there stands.
 * It is written beside its place under another name, which it loses when the process ends. Links
 * are followed; devices and pipes are written directly.
 */
public final class WholeFile implements Closeable {
  /** What the new file may take the place of. */
  private enum Way {
    /** Nothing. */
    ANEW,
    /** A file, whose mode it takes over. */
    REPLACING,
    /** Whatever has the name, for nobody else's eyes. */
    OWN
  }

  private static final int BUFFER = 1 << 16;
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final AtomicLong NUMBER = new AtomicLong();

  private final Target target;
  private final Way way;
  private final Sink sink;
  private final OutputStream stream;
  private Path part;
  private boolean finished;

  private WholeFile(Path file, Way way) throws NotWritten {
    this.way = way;
    try {
      this.target =
          way == Way.OWN
              ? new Target(file, file.toAbsolutePath(), Target.Kind.NEW)
              : Target.of(file);
      this.sink = new Sink(target, target.direct() ? target.openDirectly() : beside());
    } catch (IOException e) {
      throw NotWritten.of(file, e);
    }
    this.stream = new BufferedOutputStream(sink, BUFFER);
  }

  /** Begins a file where none may be, neither now nor when it is whole. */
  public static WholeFile anew(Path file) throws NotWritten {
    return new WholeFile(file, Way.ANEW);
  }

  /** Begins a file that takes the place of one that is there, and its mode. */
  public static WholeFile replacing(Path file) throws NotWritten {
    return new WholeFile(file, Way.REPLACING);
  }

  /**
   * Begins a file for the user alone, in a place of csuite's own: a link there is replaced, not
   * followed.
   */
  public static WholeFile own(Path file) throws NotWritten {
    return new WholeFile(file, Way.OWN);
  }

  /** Gives a file another text. */
  public static void replace(Path file, String text) throws NotWritten {
    try (WholeFile whole = replacing(file)) {
      whole.write(text.getBytes(StandardCharsets.UTF_8));
      whole.commit();
    }
  }

  /** Takes a file of csuite's own away, if it is there. */
  public static void remove(Path file) throws NotWritten {
    try {
      Disk.get().delete(file);
    } catch (IOException e) {
      throw NotWritten.of(file, e);
    }
  }

  /**
   * Whether something is there that may not be lost: a file or folder, but no device, nor what this
   * process has open.
   */
  public static boolean keeps(Path file) {
    try {
      return Target.of(file).kind() == Target.Kind.FILE;
    } catch (IOException e) {
      return Files.exists(file);
    }
  }

  private FileChannel beside() throws IOException {
    if (way == Way.ANEW && target.kind() == Target.Kind.FILE) {
      throw new FileAlreadyExistsException(target.file().toString());
    }
    boolean like = way == Way.REPLACING && target.kind() == Target.Kind.FILE;
    if (like) {
      // What may not be written must not be replaced, though the folder would let it be.
      Disk.get().open(target.file(), Set.of(StandardOpenOption.WRITE)).close();
    }
    FileChannel channel = create(like || way == Way.OWN);
    try {
      if (like) {
        Mode.copy(target.file(), part);
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      drop();
      throw e;
    }
  }

  /** Makes the file under its first name, which is short since that of the target may be long. */
  private FileChannel create(boolean ownersOnly) throws IOException {
    boolean posix = target.file().getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        ownersOnly && posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    while (true) {
      String name =
          ".csuite-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".part";
      Path file = target.file().resolveSibling(name);
      FileChannel[] made = new FileChannel[1];
      try {
        ProcessEnd.make(file, () -> made[0] = Disk.get().open(file, NEW, attributes));
        part = file;
        return made[0];
      } catch (FileAlreadyExistsException e) {
        // of a process that was killed, or runs on another machine
      } catch (AccessDeniedException e) {
        String reason = "Permission denied to make a file in '" + file.getParent() + "'";
        throw NotWritten.of(target.named(), reason, e);
      }
    }
  }

  /** What takes the content; closing it changes nothing. */
  public OutputStream stream() {
    return new FilterOutputStream(stream) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /** Adds content. */
  public void write(byte... bytes) throws NotWritten {
    try {
      stream.write(bytes);
    } catch (IOException e) {
      throw NotWritten.of(target.named(), e);
    }
  }

  /**
   * Has the file appear.
   *
   * @throws NotWritten when it could not be written, or its place cannot be had
   */
  public void commit() throws NotWritten {
    finish();
    if (part != null) {
      try {
        place();
      } catch (IOException e) {
        throw NotWritten.of(target.named(), e);
      }
      syncFolder();
    }
  }

  /** The same where nothing has been written: no file appears. */
  public void commitUnlessEmpty() throws NotWritten {
    flush();
    if (sink.length() > 0) {
      commit();
    }
  }

  /** Has everything on the disk, under the first name. */
  void finish() throws NotWritten {
    if (!finished) {
      flush();
      sink.finish();
      finished = true;
    }
  }

  private void flush() throws NotWritten {
    try {
      stream.flush();
    } catch (IOException e) {
      throw NotWritten.of(target.named(), e);
    }
    sink.check();
  }

  private void place() throws IOException {
    Path written = part;
    if (way == Way.ANEW) {
      ProcessEnd.step(() -> placeAnew(written));
      try {
        drop();
      } catch (IOException e) {
        // The file has both its names for as long as the process lives.
      }
    } else {
      ProcessEnd.settle(written, () -> Disk.get().rename(written, target.file()));
      part = null;
    }
  }

  private void placeAnew(Path written) throws IOException {
    try {
      Disk.get().link(written, target.file());
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      // Where files cannot have two names, an empty one holds the place.
      Disk.get().open(target.file(), NEW).close();
      try {
        Disk.get().rename(written, target.file());
      } catch (IOException again) {
        Disk.get().delete(target.file());
        throw again;
      }
    }
  }

  private void syncFolder() {
    try {
      Disk.get().syncFolder(target.file().getParent());
    } catch (IOException e) {
      // Not every file system can; the file is whole all the same.
    }
  }

  /** Takes a file away that was written as one of several, which could not be. */
  void undo() throws IOException {
    Disk.get().delete(target.file());
  }

  /** The file that was written, behind links. */
  Path file() {
    return target.file();
  }

  /** Gives up what has not been committed. */
  @Override
  public void close() throws NotWritten {
    try {
      try {
        sink.close();
      } finally {
        drop();
      }
    } catch (IOException e) {
      throw NotWritten.of(target.named(), e);
    }
  }

  private void drop() throws IOException {
    if (part != null) {
      Path given = part;
      part = null;
      ProcessEnd.settle(given, () -> Disk.get().delete(given));
    }
  }
}
