package org.csuite.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A file that is not whole, beside the place that it is to have. It is gone with the process. */
final class Part {
  /** What the new file may take the place of. */
  enum Way {
    /** Nothing. */
    ANEW,
    /** A file, whose mode it takes over. */
    REPLACING,
    /** Whatever has the name, for nobody else's eyes. */
    OWN
  }

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final AtomicLong NUMBER = new AtomicLong();

  private final Target target;
  private final Way way;

  /** Null when it has its place, or has been given up. */
  private Path path;

  private FileChannel channel;

  /** Begins one that takes the place of a target. */
  Part(Target target, Way way) throws IOException {
    this.target = target;
    this.way = way;
    boolean there = target.kind() == Target.Kind.FILE;
    if (way == Way.ANEW && there) {
      throw new FileAlreadyExistsException(target.file().toString());
    }
    boolean like = way == Way.REPLACING && there;
    if (like) {
      // What may not be written must not be replaced, though the folder would let it be.
      Disk.get().open(target.file(), Set.of(StandardOpenOption.WRITE)).close();
    }
    create(like || way == Way.OWN);
    if (like) {
      takeMode();
    }
  }

  /** Makes the file under a name that is short, since that of the target may be long. */
  private void create(boolean ownersOnly) throws IOException {
    boolean posix = target.file().getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        ownersOnly && posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    while (path == null) {
      String name =
          ".csuite-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".part";
      Path free = target.file().resolveSibling(name);
      try {
        ProcessEnd.make(free, () -> channel = Disk.get().open(free, NEW, attributes));
        path = free;
      } catch (FileAlreadyExistsException e) {
        // of a process that was killed, or runs on another machine
      } catch (AccessDeniedException e) {
        String reason = "Permission denied to make a file in '" + free.getParent() + "'";
        throw NotWritten.of(target.named(), reason, e);
      }
    }
  }

  private void takeMode() throws IOException {
    try {
      Mode.copy(target.file(), path);
    } catch (IOException | RuntimeException e) {
      channel.close();
      drop();
      throw e;
    }
  }

  /** What takes its content. */
  FileChannel channel() {
    return channel;
  }

  /** Gives it its place; once it has it, nothing more is done. */
  void place() throws IOException {
    if (path == null) {
      return;
    }
    Path written = path;
    if (way == Way.ANEW) {
      ProcessEnd.step(() -> placeAnew(written));
      try {
        drop();
      } catch (IOException e) {
        // The file has both its names for as long as the process lives.
      }
    } else {
      ProcessEnd.settle(written, () -> Disk.get().rename(written, target.file()));
      path = null;
    }
    syncFolder();
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

  /** Gives it up, unless it has its place. */
  void drop() throws IOException {
    if (path != null) {
      Path given = path;
      path = null;
      ProcessEnd.settle(given, () -> Disk.get().delete(given));
    }
  }
}
