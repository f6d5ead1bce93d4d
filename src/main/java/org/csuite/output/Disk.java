package org.csuite.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** The steps of which writing consists, each of which the operating system may refuse. */
class Disk {
  private static volatile Disk disk = new Disk();

  /** The disk that files are written to. */
  static Disk get() {
    return disk;
  }

  /**
   * Has files written to another one, as the tests do, which has steps fail.
   *
   * @return the former one
   */
  static Disk use(Disk other) {
    Disk former = disk;
    disk = other;
    return former;
  }

  /** Opens a file to write. */
  FileChannel open(Path file, Set<StandardOpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return FileChannel.open(file, options, attributes);
  }

  /** Writes some of the bytes, at least one. */
  int write(FileChannel file, ByteBuffer bytes) throws IOException {
    return file.write(bytes);
  }

  /** Cuts a file off and goes on at its end. */
  void truncate(FileChannel file, long length) throws IOException {
    file.truncate(length);
    file.position(length);
  }

  /** Waits until what was written outlives a power cut. */
  void sync(FileChannel file) throws IOException {
    file.force(true);
  }

  /** The same for the names in a folder. */
  void syncFolder(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  /** Closes a file, which is when some file systems say that it could not be written. */
  void close(FileChannel file) throws IOException {
    file.close();
  }

  /** Gives a file another name, at once and whatever had that name. */
  void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Gives a file a second name, which nothing may have. */
  void link(Path file, Path name) throws IOException {
    Files.createLink(name, file);
  }

  /** Takes a name away. */
  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /** Makes a folder in one that is there. */
  void makeFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
  }
}
