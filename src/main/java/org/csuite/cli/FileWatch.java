package org.csuite.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits for saves. What editors do at once (a temporary file that is renamed, several files)
 * arrives as one change: the wait ends when nothing has happened for a moment.
 */
final class FileWatch implements AutoCloseable {
  /**
   * Nothing more for so long ends a change. Editors need a few milliseconds from write to rename.
   */
  private static final long QUIET_MILLIS = 40;

  /** A change ends in any case after so long, lest a busy folder keeps everybody waiting. */
  private static final long MOST_MILLIS = 1000;

  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Map<Path, Set<Path>> files = new HashMap<>();

  /** Watches files, and folders with everything below. What is not there is left out. */
  FileWatch(Collection<Path> paths) throws IOException {
    this.service = Path.of("").getFileSystem().newWatchService();
    for (Path path : paths) {
      Path absolute = path.toAbsolutePath().normalize();
      if (Files.isDirectory(absolute)) {
        register(absolute);
      } else if (absolute.getParent() != null && Files.isDirectory(absolute.getParent())) {
        files.computeIfAbsent(absolute.getParent(), parent -> new LinkedHashSet<>()).add(absolute);
      }
    }
    // Folders that are watched as a whole need no list of files.
    files.keySet().removeIf(folders::containsValue);
    for (Path parent : List.copyOf(files.keySet())) {
      folders.put(register(parent, service), parent);
    }
  }

  private void register(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            folders.put(FileWatch.register(dir, service), dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static WatchKey register(Path folder, WatchService service) throws IOException {
    return folder.register(
        service,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_DELETE,
        StandardWatchEventKinds.ENTRY_MODIFY);
  }

  /**
   * Waits for the next change.
   *
   * @return the files that were written, renamed or removed; null when the watch was closed
   */
  Set<Path> next() throws IOException {
    Set<Path> changed = new LinkedHashSet<>();
    try {
      while (changed.isEmpty()) {
        take(service.take(), changed);
      }
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
      WatchKey key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      while (key != null && System.nanoTime() < end) {
        take(key, changed);
        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
      if (key != null) {
        take(key, changed);
      }
      return changed;
    } catch (ClosedWatchServiceException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private void take(WatchKey key, Set<Path> changed) throws IOException {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW || folder == null) {
        changed.addAll(folder == null ? Set.of() : Set.of(folder));
        continue;
      }
      Path path = folder.resolve((Path) event.context());
      Set<Path> only = files.get(folder);
      boolean wanted = only == null || only.contains(path);
      if (wanted && Files.isDirectory(path)) {
        if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && only == null) {
          register(path);
          changed.add(path);
        }
      } else if (wanted && matters(path.getFileName().toString())) {
        changed.add(path);
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
  }

  /** Not the backups and swap files of editors. */
  private static boolean matters(String name) {
    return !name.startsWith(".") && name.matches(".*\\.(drl|csv|ya?ml|json)");
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
