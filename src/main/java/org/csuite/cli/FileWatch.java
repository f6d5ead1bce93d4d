package org.csuite.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for saves. What counts is what is there when one looks: what the system tells of changes
 * only makes the next look come sooner, so that a folder that was made anew, a file behind a link
 * and a volume that tells nothing are followed like any other. What editors do at once (a temporary
 * file that is renamed, several files) is one change.
 */
final class FileWatch implements AutoCloseable {
  /**
   * Nothing more for so long ends a change. Editors need a few milliseconds from write to rename.
   */
  private static final long QUIET_MILLIS = 40;

  /** What was there and is missing may come back: some editors remove before they write. */
  private static final long RETURN_MILLIS = 500;

  /** A change ends in any case after so long, lest a busy folder keeps everybody waiting. */
  private static final long MOST_MILLIS = 1000;

  /** So long at most is waited between two looks, and so many times as long as a look takes. */
  private static final long PAUSE_MILLIS = 1000;

  private static final int PAUSE_LOOKS = 10;

  private final List<Path> roots = new ArrayList<>();
  private final WatchService service;
  private final Map<Object, WatchKey> keys = new HashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private FilesSeen seen;
  private boolean told;

  /** Watches files, and folders with everything below; what is not there is waited for. */
  FileWatch(Collection<Path> paths) {
    this(paths, service());
  }

  /**
   * The same.
   *
   * @param service which tells of changes; null where the system has none to give
   */
  FileWatch(Collection<Path> paths, WatchService service) {
    paths.forEach(path -> roots.add(path.toAbsolutePath()));
    this.service = service;
    this.told = service != null;
    this.seen = look();
  }

  private static WatchService service() {
    try {
      return Path.of("").getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }

  /** Whether the system tells of every change; if not, one is seen about a second later. */
  boolean isTold() {
    return told;
  }

  /** Which of the files and folders given are not there. */
  Set<Path> gone() {
    Set<Path> gone = new LinkedHashSet<>(roots);
    gone.removeAll(seen.stamps().keySet());
    return gone;
  }

  /**
   * Waits for the next change.
   *
   * @return the files that were written, renamed or removed; null when the watch was closed
   */
  Set<Path> next() {
    try {
      Set<Path> changed = Set.of();
      while (changed.isEmpty()) {
        if (ended(Math.max(PAUSE_MILLIS, PAUSE_LOOKS * seen.millis()))) {
          return null;
        }
        FilesSeen now = look();
        if (!now.stamps().equals(seen.stamps())) {
          now = settled(now);
          changed = changed(seen.stamps(), now.stamps());
        }
        seen = now;
      }
      return changed;
    } catch (ClosedWatchServiceException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** What is there when nothing more happens. */
  private FilesSeen settled(FilesSeen first) throws InterruptedException {
    long begin = System.nanoTime();
    FilesSeen before = first;
    while (true) {
      ended(QUIET_MILLIS);
      FilesSeen now = look();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      boolean complete = now.stamps().keySet().containsAll(seen.stamps().keySet());
      boolean quiet = now.stamps().equals(before.stamps()) && (complete || millis >= RETURN_MILLIS);
      if (quiet || millis >= MOST_MILLIS) {
        return now;
      }
      before = now;
    }
  }

  private static Set<Path> changed(Map<Path, Object> before, Map<Path, Object> after) {
    Set<Path> changed = new LinkedHashSet<>(before.keySet());
    changed.addAll(after.keySet());
    changed.removeIf(path -> Objects.equals(before.get(path), after.get(path)));
    return changed;
  }

  /** Waits until something happens, or so long; whether the watch was closed. */
  private boolean ended(long millis) throws InterruptedException {
    if (service == null) {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    }
    WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = service.poll();
    }
    return false;
  }

  /** Looks at what is there, and asks to be told of changes in every folder on the way. */
  private FilesSeen look() {
    FilesSeen now = FilesSeen.of(roots);
    if (service != null) {
      keys.entrySet()
          .removeIf(
              entry -> {
                boolean old =
                    !now.folders().containsKey(entry.getKey()) || !entry.getValue().isValid();
                if (old) {
                  entry.getValue().cancel();
                }
                return old;
              });
      now.folders().forEach((identity, folder) -> keys.computeIfAbsent(identity, i -> key(folder)));
    }
    return now;
  }

  private WatchKey key(Path folder) {
    try {
      return folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_DELETE,
          StandardWatchEventKinds.ENTRY_MODIFY);
    } catch (IOException e) {
      // gone meanwhile, or more folders than the system tells of
      told &= !folder.toFile().isDirectory();
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    if (service != null) {
      service.close();
    }
  }
}
