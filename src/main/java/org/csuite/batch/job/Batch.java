package org.csuite.batch.job;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.csuite.batch.job.Worker.Done;
import org.csuite.batch.source.Source;
import org.csuite.batch.source.Unreadable;

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
   * @return whether it was gone through to its end
   */
  boolean run(Source source, Sink sink) throws IOException {
    LinkedBlockingQueue<Worker> idle = new LinkedBlockingQueue<>(workers);
    Deque<Future<Done>> ahead = new ArrayDeque<>();
    ExecutorService threads = Executors.newFixedThreadPool(workers.size());
    try {
      boolean going = true;
      Source.Chunk chunk = source.next();
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
      return going;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Done work(Source.Chunk chunk, LinkedBlockingQueue<Worker> idle)
      throws InterruptedException {
    Worker worker = idle.take();
    try {
      return worker.work(chunk);
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
