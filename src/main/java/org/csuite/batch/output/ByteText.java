package org.csuite.batch.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Text that grows, as UTF-8. */
public final class ByteText {
  private byte[] bytes;
  private int length;

  public ByteText(int capacity) {
    bytes = new byte[capacity];
  }

  public int length() {
    return length;
  }

  public void append(byte... text) {
    append(text, 0, text.length);
  }

  public void append(byte[] text, int from, int to) {
    int count = to - from;
    room(count);
    System.arraycopy(text, from, bytes, length, count);
    length += count;
  }

  public void append(CharSequence text) {
    append(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a character of ASCII. */
  public void append(char one) {
    room(1);
    bytes[length++] = (byte) one;
  }

  private void room(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
    }
  }

  /** CRC-32C of its bytes. */
  public long sum() {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
