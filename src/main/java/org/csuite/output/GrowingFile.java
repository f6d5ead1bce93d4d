package org.csuite.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file that grows where it is, so that what is there can be used whenever a run ends. What is
 * written at once is written whole or not at all, as far as the operating system lives to see it.
 */
public final class GrowingFile extends OutputStream {
  private final Path named;
  private final Sink sink;
  private boolean broken;
  private boolean closed;

  /**
   * Opens a file, a device or a pipe.
   *
   * @param kept how many bytes of it stay
   */
  public GrowingFile(Path file, long kept) throws NotWritten {
    named = file;
    try {
      Target target = Target.of(file);
      if (target.direct()) {
        sink = new Sink(target, target.openDirectly());
      } else {
        FileChannel channel =
            Disk.get()
                .open(target.file(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        sink = new Sink(target, channel);
        lock(channel);
        cut(kept);
      }
    } catch (IOException e) {
      throw NotWritten.of(file, e);
    }
  }

  /**
   * Keeps other runs away until this one has closed the file or has ended, however it ends. The
   * byte that is locked is none that a file has, so that everybody can read what grows.
   */
  private void lock(FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
    } catch (OverlappingFileLockException e) {
      lock = null;
    } catch (IOException e) {
      return; // file systems of networks often have no locks
    }
    if (lock == null) {
      sink.close();
      throw new FileSystemException(named.toString(), null, "Another run is writing it");
    }
  }

  private void cut(long kept) throws IOException {
    try {
      sink.truncate(kept);
    } catch (IOException e) {
      sink.close();
      throw e;
    }
  }

  @Override
  public void write(int b) throws NotWritten {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws NotWritten {
    long before = sink.length();
    try {
      sink.write(bytes, from, count);
    } catch (NotWritten e) {
      broken = true;
      try {
        sink.truncate(before);
      } catch (IOException also) {
        e.addSuppressed(also);
      }
      throw e;
    }
  }

  /** Has everything on the disk, unless a fault has been reported already. */
  @Override
  public void close() throws NotWritten {
    if (closed) {
      return;
    }
    closed = true;
    try (sink) {
      if (!broken) {
        sink.finish();
      }
    } catch (IOException e) {
      throw NotWritten.of(named, e);
    }
  }
}
