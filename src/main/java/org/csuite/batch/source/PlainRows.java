package org.csuite.batch.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the rows of CSV in bytes, and their cells where they are plain: in double quotes or not,
 * without line ends, doubled quotes and control characters, as nearly all are.
 */
public final class PlainRows {
  private static final byte QUOTE = '"';

  private final byte[] bytes;
  private final byte separator;
  private final int[] from;
  private final int[] to;
  private int begin;
  private int end;

  /** Whether the row is plain. */
  private boolean plain;

  /** All bytes of the row's cells, or: negative where some of them are not ASCII. */
  private int joined;

  /**
   * Rows.
   *
   * @param separator of the cells
   * @param columns how many cells a plain row has
   */
  PlainRows(byte[] bytes, char separator, int columns) {
    this.bytes = bytes;
    this.separator = (byte) separator;
    this.from = new int[columns];
    this.to = new int[columns];
  }

  /** Goes on to the next row, which may be empty; false when there is none. */
  boolean next() {
    begin = end;
    if (begin == bytes.length) {
      return false;
    }
    joined = 0;
    int after = afterCells();
    plain = after >= 0 && (joined >= 0 || Utf8.firstWrong(copy(after)) < 0);
    end = plain ? after : recordEnd();
    return true;
  }

  /** Whether the cells are known. */
  boolean plain() {
    return plain;
  }

  /** Whether nothing stands in the line. */
  boolean empty() {
    return plain && from.length > 0 && to[0] < 0;
  }

  public byte[] bytes() {
    return bytes;
  }

  /** Where a cell of a plain row begins. */
  public int from(int cell) {
    return from[cell];
  }

  /** Where it ends. */
  public int to(int cell) {
    return to[cell];
  }

  /** The cells of a plain row. */
  List<String> texts() {
    return IntStream.range(0, from.length).mapToObj(this::text).toList();
  }

  /** A cell of a plain row. */
  String text(int cell) {
    return new String(bytes, from[cell], to[cell] - from[cell], StandardCharsets.UTF_8);
  }

  /** A row that is not plain, and perhaps some after it. */
  byte[] row() {
    return copy(end);
  }

  private byte[] copy(int to) {
    return Arrays.copyOfRange(bytes, begin, to);
  }

  /** Finds the cells and says where the next row begins; negative when the row is not plain. */
  private int afterCells() {
    int at = begin;
    for (int cell = 0; cell < from.length; cell++) {
      at = at < bytes.length && bytes[at] == QUOTE ? quoted(cell, at + 1) : unquoted(cell, at);
      if (at < 0) {
        return -1;
      }
      boolean last = cell == from.length - 1;
      if (at < bytes.length && bytes[at] == separator) {
        if (last) {
          return -1;
        }
        at++;
      } else if (last || at == begin) {
        if (at == begin) {
          to[0] = -1;
        }
        return lineEnd(at);
      } else {
        return -1;
      }
    }
    return -1;
  }

  private int unquoted(int cell, int start) {
    int at = start;
    int all = 0;
    while (at < bytes.length) {
      byte one = bytes[at];
      if (one == separator || one >= 0 && one < ' ') {
        break;
      }
      all |= one;
      at++;
    }
    joined |= all;
    from[cell] = start;
    to[cell] = at;
    return at;
  }

  /** Just after the quote that ends a cell; negative when it ends otherwise. */
  private int quoted(int cell, int start) {
    int at = start;
    while (at < bytes.length && bytes[at] != QUOTE && (bytes[at] >= ' ' || bytes[at] < 0)) {
      joined |= bytes[at++];
    }
    if (at == bytes.length || bytes[at] != QUOTE) {
      return -1;
    }
    from[cell] = start;
    to[cell] = at;
    return at + 1;
  }

  /** Just after a line end; negative when there is none. */
  private int lineEnd(int at) {
    if (at == bytes.length) {
      return at;
    }
    int end = at;
    while (bytes[end] == '\r' && end + 1 < bytes.length) {
      end++;
    }
    return bytes[end] == '\n' ? end + 1 : -1;
  }

  /** Just after the next line end outside quotes, as {@link Blocks} finds it. */
  private int recordEnd() {
    boolean open = false;
    boolean atStart = true;
    for (int i = begin; i < bytes.length; i++) {
      byte at = bytes[i];
      if (open) {
        if (at == QUOTE) {
          // a doubled quote opens the cell again at once
          open = false;
          atStart = i + 1 < bytes.length && bytes[i + 1] == QUOTE;
        }
      } else if (at == QUOTE) {
        open = atStart;
        atStart = false;
      } else if (at == '\n') {
        return i + 1;
      } else {
        atStart = at == separator || at == '\r';
      }
    }
    return bytes.length;
  }
}
