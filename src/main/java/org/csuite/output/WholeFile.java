package org.csuite.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that appears, or has its new content, when it is whole: until then what was there stands.
 * It is written beside its place under another name, which it loses when the process ends. Links
 * are followed; devices and pipes are written directly.
 */
public final class WholeFile implements Closeable {
  private static final int BUFFER = 1 << 16;
  private final Target target;

  /** Null for what is written directly. */
  private final Part part;

  private final Sink sink;
  private final OutputStream stream;
  private boolean finished;

  private WholeFile(Path file, Part.Way way) throws NotWritten {
    try {
      this.target = way == Part.Way.OWN ? Target.itself(file) : Target.of(file);
      this.part = target.direct() ? null : new Part(target, way);
      this.sink = new Sink(target, part == null ? target.openDirectly() : part.channel());
    } catch (IOException e) {
      throw NotWritten.of(file, e);
    }
    this.stream = new BufferedOutputStream(sink, BUFFER);
  }

  /** Begins a file where none may be, neither now nor when it is whole. */
  public static WholeFile anew(Path file) throws NotWritten {
    return new WholeFile(file, Part.Way.ANEW);
  }

  /** Begins a file that takes the place of one that is there, and its mode. */
  public static WholeFile replacing(Path file) throws NotWritten {
    return new WholeFile(file, Part.Way.REPLACING);
  }

  /**
   * Begins a file for the user alone, in a place of csuite's own: a link there is replaced, not
   * followed.
   */
  public static WholeFile own(Path file) throws NotWritten {
    return new WholeFile(file, Part.Way.OWN);
  }

  /** Gives a file another text. */
  public static void replace(Path file, String text) throws NotWritten {
    try (WholeFile whole = replacing(file)) {
      whole.write(text.getBytes(StandardCharsets.UTF_8));
      whole.commit();
    }
  }

  /** Takes a file of csuite's own away, if it is there. */
  public static void remove(Path file) throws NotWritten {
    try {
      Disk.get().delete(file);
    } catch (IOException e) {
      throw NotWritten.of(file, e);
    }
  }

  /**
   * Whether something is there that may not be lost: a file or folder, but no device, nor what this
   * process has open.
   */
  public static boolean keeps(Path file) {
    try {
      return Target.of(file).kind() == Target.Kind.FILE;
    } catch (IOException e) {
      return Files.exists(file);
    }
  }

  /** What takes the content; closing it changes nothing. */
  public OutputStream stream() {
    return new FilterOutputStream(stream) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /** Adds content. */
  public void write(byte... bytes) throws NotWritten {
    try {
      stream.write(bytes);
    } catch (IOException e) {
      throw NotWritten.of(target.named(), e);
    }
  }

  /**
   * Has the file appear.
   *
   * @throws NotWritten when it could not be written, or its place cannot be had
   */
  public void commit() throws NotWritten {
    finish();
    if (part != null) {
      try {
        part.place();
      } catch (IOException e) {
        throw NotWritten.of(target.named(), e);
      }
    }
  }

  /** The same where nothing has been written: no file appears. */
  public void commitUnlessEmpty() throws NotWritten {
    flush();
    if (sink.length() > 0) {
      commit();
    }
  }

  /** Has everything on the disk, under the first name. */
  void finish() throws NotWritten {
    if (!finished) {
      flush();
      sink.finish();
      finished = true;
    }
  }

  private void flush() throws NotWritten {
    try {
      stream.flush();
    } catch (IOException e) {
      throw NotWritten.of(target.named(), e);
    }
    sink.check();
  }

  /** Takes a file away that was written as one of several, which could not be. */
  void undo() throws IOException {
    Disk.get().delete(target.file());
  }

  /** The file that was written, behind links. */
  Path file() {
    return target.file();
  }

  /** Gives up what has not been committed. */
  @Override
  public void close() throws NotWritten {
    try {
      try {
        sink.close();
      } finally {
        if (part != null) {
          part.drop();
        }
      }
    } catch (IOException e) {
      throw NotWritten.of(target.named(), e);
    }
  }
}
