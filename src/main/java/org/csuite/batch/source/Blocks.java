package org.csuite.batch.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;

/**
 * Cuts a stream between records, so that several threads can read it. A record ends at a line end
 * outside double quotes; one that is longer than the limit is left out.
 */
public final class Blocks implements Closeable {
  /** Large enough that a block costs more to decide than to hand over: about a thousand rows. */
  public static final int SIZE = 1 << 16;

  /** No row of facts comes near it. */
  static final int LONGEST_RECORD = 1 << 20;

  private static final byte QUOTE = '"';

  /** Whole records. */
  static final class Block {
    private final byte[] bytes;
    private final long firstLine;
    private final boolean tooLong;
    private final long length;
    private final long sum;

    private Block(byte[] bytes, long firstLine, boolean tooLong, long length, long sum) {
      this.bytes = bytes;
      this.firstLine = firstLine;
      this.tooLong = tooLong;
      this.length = length;
      this.sum = sum;
    }

    /** The block as a chunk of rows. */
    Source.Chunk chunk(BiConsumer<Block, RowSink> reader) {
      return new Source.Chunk(length, sum, sink -> reader.accept(this, sink));
    }

    byte[] bytes() {
      return bytes;
    }

    /** The number of its first line, 1-based. */
    long firstLine() {
      return firstLine;
    }

    /** Whether it is what is left of a record above the limit. */
    boolean tooLong() {
      return tooLong;
    }
  }

  private final InputStream in;
  private final int separator;
  private byte[] buffer = new byte[SIZE];
  private int filled;
  private long line;
  private boolean ended;

  /** What has been taken since the last block, that which is left out included. */
  private final CRC32C sum = new CRC32C();

  private long length;

  /** Whether the last record that was looked at is inside a quoted cell. */
  private boolean open;

  /**
   * Cuts between records.
   *
   * @param firstLine the number of the line that comes next
   * @param separator of the cells; negative where a quote means nothing and each line is a record
   */
  Blocks(InputStream in, int separator, long firstLine) {
    this.line = firstLine;
    this.in = in;
    this.separator = separator;
  }

  /** The next records, or null at the end. */
  Block next() throws IOException {
    while (true) {
      fill();
      if (filled == 0) {
        return null;
      }
      int end = lastRecordEnd();
      if (ended && !open) {
        return take(filled, false);
      }
      if (end > 0) {
        return take(end, false);
      }
      if (ended || filled >= LONGEST_RECORD) {
        return skipRecord();
      }
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }

  private void fill() throws IOException {
    while (!ended && filled < buffer.length) {
      int count = in.read(buffer, filled, buffer.length - filled);
      if (count < 0) {
        ended = true;
      } else {
        filled += count;
      }
    }
  }

  /** Just after the last record that is whole; 0 when none is. */
  private int lastRecordEnd() {
    if (separator < 0) {
      return lineEnd(filled);
    }
    open = false;
    boolean atStart = true;
    int end = 0;
    for (int i = 0; i < filled; i++) {
      byte at = buffer[i];
      if (open) {
        if (at == QUOTE) {
          // a doubled quote opens the cell again at once
          open = false;
          atStart = i + 1 < filled && buffer[i + 1] == QUOTE;
        }
      } else if (at == QUOTE) {
        open = atStart;
        atStart = false;
      } else if (at == '\n') {
        end = i + 1;
        atStart = true;
      } else {
        atStart = at == separator || at == '\r';
      }
    }
    return end;
  }

  private int lineEnd(int before) {
    int end = before;
    while (end > 0 && buffer[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** The number of the line that comes next. */
  long line() {
    return line;
  }

  /** Leaves out what blocks of this length have held, as {@link Source#skip} does. */
  long skip(long bytes) throws IOException {
    int last = '\n';
    fill();
    while (length < bytes && filled > 0) {
      int count = (int) Math.min(bytes - length, filled);
      last = buffer[count - 1];
      drop(count);
      fill();
    }
    boolean whole = length == bytes && (last == '\n' || filled == 0);
    return whole ? sum() : Source.OTHER;
  }

  private long sum() {
    long value = sum.getValue();
    sum.reset();
    length = 0;
    return value;
  }

  private void drop(int count) {
    sum.update(buffer, 0, count);
    length += count;
    for (int i = 0; i < count; i++) {
      if (buffer[i] == '\n') {
        line++;
      }
    }
    System.arraycopy(buffer, count, buffer, 0, filled - count);
    filled -= count;
  }

  private Block take(int count, boolean tooLong) {
    byte[] bytes = Arrays.copyOf(buffer, count);
    long first = line;
    drop(count);
    if (buffer.length > SIZE && filled <= SIZE) {
      buffer = Arrays.copyOf(buffer, SIZE);
    }
    long all = length;
    return new Block(bytes, first, tooLong, all, sum());
  }

  /** A quote that never ends costs its line alone; a line without end is read past. */
  private Block skipRecord() throws IOException {
    int end = 0;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    if (end < filled) {
      return take(end + 1, true);
    }
    while (end == filled && !ended) {
      drop(filled);
      fill();
      end = 0;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
    }
    return take(Math.min(end + 1, filled), true);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
