package org.csuite.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.csuite.batch.Worker.Done;

/** Decides the companies of a source on all cores and hands the results on in its order. */
final class Batch {
  /** Takes what was decided. */
  interface Sink {
    /** The next companies and rejects; false stops the batch. */
    boolean take(Done done) throws IOException;
  }

  /** Chunks that may wait for an earlier one, for each thread: what bounds the memory. */
  private static final int AHEAD = 3;

  private final List<Worker> workers;

  Batch(List<Worker> workers) {
    this.workers = workers;
  }

  /**
   * Goes through the source.
   *
   * @param skipped how many companies at its beginning are read and not decided
   */
  void run(Source source, long skipped, Sink sink) throws IOException {
    LinkedBlockingQueue<Worker> idle = new LinkedBlockingQueue<>(workers);
    Deque<Future<Done>> ahead = new ArrayDeque<>();
    ExecutorService threads = Executors.newFixedThreadPool(workers.size());
    try {
      boolean going = true;
      long left = skipped;
      Source.Chunk chunk = source.next();
      for (; chunk != null && going && left > 0; chunk = source.next()) {
        Done done = workers.get(0).work(chunk, left);
        left -= Math.min(left, done.companies());
        going = sink.take(done);
      }
      Unreadable broken = null;
      while (chunk != null && going) {
        Source.Chunk next = chunk;
        ahead.add(threads.submit(() -> work(next, idle)));
        if (ahead.size() > AHEAD * workers.size()) {
          going = sink.take(result(ahead.remove()));
        }
        try {
          chunk = source.next();
        } catch (Unreadable e) {
          // what stands before the break is decided all the same
          broken = e;
          chunk = null;
        }
      }
      while (going && !ahead.isEmpty()) {
        going = sink.take(result(ahead.remove()));
      }
      if (broken != null) {
        throw broken;
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Done work(Source.Chunk chunk, LinkedBlockingQueue<Worker> idle)
      throws InterruptedException {
    Worker worker = idle.take();
    try {
      return worker.work(chunk, 0);
    } finally {
      idle.put(worker);
    }
  }

  private static Done result(Future<Done> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
