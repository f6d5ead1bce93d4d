package org.csuite.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.csuite.input.HiddenFiles;

/**
 * What was there of files and folders at one look, through links too.
 *
 * @param stamps of every file that may be read, what changes when it is written or another takes
 *     its place; of the folders given, that they are there
 * @param folders in which something that happens may change this, by what they are
 * @param millis how long the look took
 */
record FilesSeen(Map<Path, Object> stamps, Map<Object, Path> folders, long millis) {
  private static final String FOLDER = "a folder";

  /** Looks at files, and at folders with everything below. */
  static FilesSeen of(Collection<Path> roots) {
    long begin = System.nanoTime();
    FilesSeen seen = new FilesSeen(new LinkedHashMap<>(), new LinkedHashMap<>(), 0);
    for (Path root : roots) {
      seen.addParents(root);
      if (Files.isDirectory(root)) {
        seen.addFolder(root);
      } else {
        seen.addFile(root);
      }
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    return new FilesSeen(seen.stamps, seen.folders, millis);
  }

  private void addFolder(Path root) {
    stamps.put(root, FOLDER);
    try {
      Files.walkFileTree(
          root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(root));
    } catch (IOException e) {
      // It went away meanwhile, and the next look tells.
    }
  }

  private void addFile(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      stamps.put(file, stamp(file, attributes));
      if (Files.isSymbolicLink(file)) {
        addParents(file.toRealPath());
      }
    } catch (IOException e) {
      // It is not there.
    }
  }

  private static List<Object> stamp(Path file, BasicFileAttributes attributes) throws IOException {
    Object key = attributes.fileKey();
    return Arrays.asList(
        key == null ? file.toRealPath() : key, attributes.lastModifiedTime(), attributes.size());
  }

  /** The nearest folder above that is there: what is missing may come back in it. */
  private void addParents(Path path) {
    for (Path at = path.getParent(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at)) {
        addIdentity(at);
        return;
      }
    }
  }

  private void addIdentity(Path folder) {
    try {
      Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
      folders.putIfAbsent(key == null ? folder.toRealPath() : key, folder);
    } catch (IOException e) {
      // It went away meanwhile.
    }
  }

  /** Goes through a folder. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;

    Visitor(Path root) {
      this.root = root;
    }

    private boolean isHidden(Path path) {
      return !path.equals(root) && HiddenFiles.is(path.getFileName());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isHidden(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      addIdentity(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && file.toString().matches("(?is).*\\.(drl|csv|ya?ml|json)")) {
        addFile(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
