package org.csuite.batch.plain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.csuite.batch.source.CellReader;

/** Cells of one column that hold words, and the numbers of their values, found by their bytes. */
final class WordCells {
  private static final int SIZE = 1 << 12;

  /** Longer ones are not remembered. */
  private static final int LONGEST = 100;

  private final Words words;
  private final Function<String, Object> reader;
  private final byte[][] texts = new byte[SIZE][];
  private final int[] numbers = new int[SIZE];
  private int count;

  /**
   * Cells.
   *
   * @param reader gives the value of a cell; {@link CellReader#UNREAD} when it needs a closer look
   */
  WordCells(Words words, Function<String, Object> reader) {
    this.words = words;
    this.reader = reader;
  }

  /** The number of a cell's value; {@link Words#NONE} when the cell needs a closer look. */
  int number(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    int at = hash * 0x9E3779B9 >>> 20;
    while (texts[at] != null) {
      byte[] text = texts[at];
      if (Arrays.equals(text, 0, text.length, bytes, from, to)) {
        return numbers[at];
      }
      at = (at + 1) & (SIZE - 1);
    }
    return add(at, Arrays.copyOfRange(bytes, from, to));
  }

  private int add(int at, byte... text) {
    Object value = reader.apply(new String(text, StandardCharsets.UTF_8));
    int number = value == CellReader.UNREAD ? Words.NONE : words.number(value);
    if (number >= 0 && text.length <= LONGEST && count < SIZE / 2) {
      texts[at] = text;
      numbers[at] = number;
      count++;
    }
    return number;
  }
}
