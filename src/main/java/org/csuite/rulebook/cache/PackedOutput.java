package org.csuite.rulebook.cache;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Bytes that {@link PackedInput} reads: small numbers take one, a text that comes again too. */
final class PackedOutput {
  /** Stands for null where a text or a value may stand. */
  static final int NULL = 0;

  /** Precedes a text that comes for the first time. */
  static final int NEW = 1;

  /** Precedes a value that is text. */
  static final int TEXT = 1;

  /** Precedes a value that is a number. */
  static final int NUMBER = 2;

  /** Precedes a value that is a truth value. */
  static final int BOOLEAN = 3;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new HashMap<>();

  /** All that was written. */
  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** A whole number, best a small one that is not negative. */
  void number(int number) {
    int rest = number;
    for (; (rest & ~0x7F) != 0; rest >>>= 7) {
      bytes.write(rest & 0x7F | 0x80);
    }
    bytes.write(rest);
  }

  /** One of the constants of an enum. */
  void constant(Enum<?> constant) {
    text(constant.name());
  }

  /** Bytes as they are. */
  void block(byte[] block) {
    number(block.length);
    bytes.writeBytes(block);
  }

  /** Text, or null. */
  void text(String text) {
    if (text == null) {
      number(NULL);
      return;
    }
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known != null) {
      number(NEW + 1 + known);
    } else {
      number(NEW);
      block(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A truth value. */
  void truth(boolean value) {
    number(value ? 1 : 0);
  }

  /** A number with decimals. */
  void decimal(double value) {
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      bytes.write((int) (bits >>> shift));
    }
  }

  /** A cell or constant: text, a Double, a Boolean or null. */
  void value(Object value) {
    if (value == null) {
      number(NULL);
    } else if (value instanceof String text) {
      number(TEXT);
      text(text);
    } else if (value instanceof Double number) {
      number(NUMBER);
      decimal(number);
    } else if (value instanceof Boolean truth) {
      number(BOOLEAN);
      truth(truth);
    } else {
      throw new IllegalArgumentException("no value of a rule book: " + value.getClass());
    }
  }

  /** Several things of one kind, in their order. */
  <T> void all(Collection<T> items, Consumer<T> each) {
    number(items.size());
    items.forEach(each);
  }
}
