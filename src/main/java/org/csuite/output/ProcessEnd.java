package org.csuite.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * What happens when the process is asked to end while it writes: first what can be finished is
 * finished, then what is not whole is deleted.
 */
public final class ProcessEnd {
  private static final Object LOCK = new Object();

  /** What is to be deleted, in the order in which it was made. */
  private static final Set<Path> UNFINISHED = new LinkedHashSet<>();

  private static final Set<Runnable> FINISHING = new LinkedHashSet<>();
  private static boolean ended;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ProcessEnd::end, "csuite-end"));
  }

  private ProcessEnd() {}

  /** What changes a file system. */
  interface Step {
    /** Does it. */
    void run() throws IOException;
  }

  /** What is given back. */
  public interface Registration extends Closeable {
    @Override
    void close();
  }

  /**
   * Has something finished when the process is asked to end.
   *
   * @param task is run by another thread, and may wait for this one
   * @return closed when there is nothing to finish any more
   */
  public static Registration finishing(Runnable task) {
    synchronized (LOCK) {
      FINISHING.add(task);
    }
    return () -> {
      synchronized (LOCK) {
        FINISHING.remove(task);
      }
    };
  }

  /** Makes something that is deleted when the process ends before it is settled. */
  static void make(Path file, Step making) throws IOException {
    step(
        () -> {
          making.run();
          UNFINISHED.add(file);
        });
  }

  /** Makes a file whole, or takes it away. */
  static void settle(Path file, Step settling) throws IOException {
    step(
        () -> {
          settling.run();
          UNFINISHED.remove(file);
        });
  }

  /** Lets stay what was to be deleted. */
  static void keep(Collection<Path> files) {
    synchronized (LOCK) {
      UNFINISHED.removeAll(files);
    }
  }

  /** Does something that must not happen any more once what is not whole has been deleted. */
  static void step(Step step) throws IOException {
    synchronized (LOCK) {
      if (!ended) {
        step.run();
        return;
      }
    }
    // The process ends without this thread, which has nothing to say about a file that is gone.
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        // nothing else is left to do
      }
    }
  }

  private static void end() {
    Set<Runnable> tasks;
    synchronized (LOCK) {
      tasks = new LinkedHashSet<>(FINISHING);
    }
    try {
      tasks.forEach(Runnable::run);
    } finally {
      synchronized (LOCK) {
        ended = true;
        deleteUnfinished();
      }
    }
  }

  /** Deletes what is not whole, what was made last first, since folders have to be empty. */
  static void deleteUnfinished() {
    synchronized (LOCK) {
      Path[] files = UNFINISHED.toArray(Path[]::new);
      UNFINISHED.clear();
      for (int i = files.length - 1; i >= 0; i--) {
        try {
          Disk.get().delete(files[i]);
        } catch (IOException e) {
          // nobody is left who could do better
        }
      }
    }
  }
}
