package org.csuite.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * An open file that takes bytes. After a fault it takes no more, and goes on saying so, whoever of
 * those who write to it keeps silent.
 */
final class Sink extends OutputStream {
  private final Target target;
  private final FileChannel file;
  private long length;
  private NotWritten fault;

  /**
   * For an open file.
   *
   * @param target what it is
   * @param file positioned at its end
   */
  Sink(Target target, FileChannel file) {
    this.target = target;
    this.file = file;
  }

  @Override
  public void write(int b) throws NotWritten {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws NotWritten {
    check();
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, from, count);
      while (rest.hasRemaining()) {
        length += Disk.get().write(file, rest);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** How many bytes it has taken. */
  long length() {
    return length;
  }

  /** Fails where anything failed before. */
  void check() throws NotWritten {
    if (fault != null) {
      // another object each time, since none may be suppressed by itself
      throw NotWritten.of(target.named(), fault);
    }
  }

  private NotWritten failed(IOException e) {
    fault = NotWritten.of(target.named(), e);
    return fault;
  }

  /** Cuts off what was taken last. */
  void truncate(long kept) throws IOException {
    if (!target.direct()) {
      Disk.get().truncate(file, kept);
      length = kept;
    }
  }

  /** Has everything on the disk and closes the file. */
  void finish() throws NotWritten {
    check();
    try {
      if (!target.direct()) {
        Disk.get().sync(file);
      }
      if (!target.standard()) {
        Disk.get().close(file);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Closes what is open yet. Standard output is not csuite's to close, nor standard error. */
  @Override
  public void close() throws IOException {
    if (!target.standard()) {
      file.close();
    }
  }
}
