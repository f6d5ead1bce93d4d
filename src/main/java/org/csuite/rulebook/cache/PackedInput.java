package org.csuite.rulebook.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads what {@link PackedOutput} wrote. Other bytes are some {@link RuntimeException} as soon as
 * they make no sense, and never ask for more memory than their own length justifies.
 */
final class PackedInput {
  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int position;

  /** Reads bytes from a position on. */
  PackedInput(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** A whole number. */
  int number() {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte next = bytes[position++];
      number |= (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("no number before byte " + position);
  }

  /** How many things follow, each of which takes a byte at least. */
  private int count() {
    int count = number();
    int rest = bytes.length - position;
    if (count < 0 || count > rest) {
      throw new IllegalArgumentException(count + " things in " + rest + " bytes");
    }
    return count;
  }

  /** One of the constants of an enum. */
  <E extends Enum<E>> E constant(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  /** Whether a block follows that is the same as another; reads it. */
  boolean isBlock(byte[] other) {
    int length = count();
    int start = position;
    position += length;
    return Arrays.equals(bytes, start, position, other, 0, other.length);
  }

  /** Text, or null. */
  String text() {
    int kind = number();
    if (kind == PackedOutput.NULL) {
      return null;
    }
    if (kind > PackedOutput.NEW) {
      return texts.get(kind - PackedOutput.NEW - 1);
    }
    int length = count();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    texts.add(text);
    return text;
  }

  /** A truth value. */
  boolean truth() {
    return number() != 0;
  }

  /** A number with decimals. */
  double decimal() {
    long bits = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      bits |= (bytes[position++] & 0xFFL) << shift;
    }
    return Double.longBitsToDouble(bits);
  }

  /** A cell or constant: text, a Double, a Boolean or null. */
  Object value() {
    int kind = number();
    return switch (kind) {
      case PackedOutput.NULL -> null;
      case PackedOutput.TEXT -> text();
      case PackedOutput.NUMBER -> decimal();
      case PackedOutput.BOOLEAN -> truth();
      default -> throw new IllegalArgumentException("no value of kind " + kind);
    };
  }

  /** Several things of one kind, in their order. */
  <T> List<T> all(Supplier<T> each) {
    int count = count();
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(each.get());
    }
    return items;
  }

  /** Has several things read, one after the other. */
  void each(Runnable one) {
    for (int i = count(); i > 0; i--) {
      one.run();
    }
  }

  /** Several different things, in their order. */
  <T> Set<T> different(Supplier<T> each) {
    return new LinkedHashSet<>(all(each));
  }
}
