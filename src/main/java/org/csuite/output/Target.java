package org.csuite.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * What a path leads to, through links.
 *
 * @param named the path as it was given
 * @param file what is behind its links
 * @param kind what stands there
 */
record Target(Path named, Path file, Kind kind) {
  /** What can stand where something is to be written. */
  enum Kind {
    /** Nothing yet. */
    NEW,
    /** A file, which can be replaced. */
    FILE,
    /** A device, pipe or socket, which takes what comes and cannot be replaced. */
    DEVICE,
    /** Something that this process has open, as {@code /dev/stdout}. */
    OPEN
  }

  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

  private static final String OPEN_FILES = "/dev/fd|/proc/\\d+/(task/\\d+/)?fd";

  /**
   * Follows a path.
   *
   * @throws IOException when it leads nowhere, or to a folder
   */
  static Target of(Path named) throws IOException {
    Path file = named.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(file); links++) {
      if (isOpen(file)) {
        return new Target(named, file, Kind.OPEN);
      }
      if (links == MOST_LINKS) {
        throw new FileSystemException(named.toString(), null, "Too many levels of symbolic links");
      }
      file = file.resolveSibling(Files.readSymbolicLink(file));
    }
    return new Target(named, file, isOpen(file) ? Kind.OPEN : kind(file));
  }

  /** A path that is not followed, and whatever stands there. */
  static Target itself(Path named) {
    return new Target(named, named.toAbsolutePath(), Kind.NEW);
  }

  private static boolean isOpen(Path file) throws IOException {
    Path folder = file.getParent();
    return folder != null
        && folder.endsWith("fd")
        && Files.exists(folder)
        && folder.toRealPath().toString().matches(OPEN_FILES);
  }

  private static Kind kind(Path file) throws IOException {
    try {
      BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
      if (there.isDirectory()) {
        throw new FileSystemException(file.toString(), null, "Is a folder");
      }
      return there.isRegularFile() ? Kind.FILE : Kind.DEVICE;
    } catch (NoSuchFileException e) {
      return Kind.NEW;
    }
  }

  /** Whether it is written directly, since nothing can take its place. */
  boolean direct() {
    return kind == Kind.DEVICE || kind == Kind.OPEN;
  }

  /** Whether it is standard output or standard error. */
  boolean standard() {
    return kind == Kind.OPEN && (is("1") || is("2"));
  }

  private boolean is(String number) {
    return file.endsWith(number);
  }

  /** Opens what is written directly. */
  FileChannel openDirectly() throws IOException {
    if (standard()) {
      // Opened a second time, a file would be written over from its beginning.
      FileDescriptor open = is("1") ? FileDescriptor.out : FileDescriptor.err;
      return new FileOutputStream(open).getChannel();
    }
    StandardOpenOption how =
        kind == Kind.OPEN ? StandardOpenOption.APPEND : StandardOpenOption.WRITE;
    return Disk.get().open(file, Set.of(how));
  }
}
