package org.csuite.batch.source;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;

/**
 * Reads the cells of one column where they hold a plain value, as nearly all do. Whatever else
 * stands there is left to the reader of scenarios, which knows units, other spellings and faults.
 */
public final class CellReader {
  /** A cell that needs a closer look. */
  public static final Object UNREAD = new Object();

  private final FactDefinition fact;
  private final Map<String, Object> words = new HashMap<>();

  public CellReader(FactDefinition fact) {
    this.fact = fact;
    switch (fact.kind()) {
      case BOOLEAN -> {
        words.put("true", true);
        words.put("false", false);
      }
      case TEXT, LIST -> {
        if (fact.values() != null) {
          fact.values().ids().forEach(id -> words.put(id, value(id)));
        }
      }
      case INTEGER, NUMBER -> {
        // no words
      }
    }
  }

  private Object value(String id) {
    return fact.kind() == Kind.LIST ? List.of(id) : id;
  }

  /** The fact. */
  FactDefinition fact() {
    return fact;
  }

  /** The value; {@link #UNREAD} when it is no plain one. */
  public Object read(String text) {
    return switch (fact.kind()) {
      case TEXT -> fact.values() == null ? text : words.getOrDefault(text, UNREAD);
      case BOOLEAN, LIST -> words.getOrDefault(text, UNREAD);
      case INTEGER, NUMBER -> number(text);
    };
  }

  private Object number(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    double number = number(bytes, 0, bytes.length);
    if (Double.isNaN(number)) {
      return UNREAD;
    }
    return fact.kind() == Kind.INTEGER ? (Object) (int) number : (Object) number;
  }

  /** The number; NaN when it is no plain one. */
  public double number(byte[] text, int from, int to) {
    double number = PlainNumber.read(text, from, to);
    boolean fits =
        (fact.range() == null || fact.range().contains(number))
            && (fact.kind() == Kind.NUMBER || number == (int) number);
    return fits ? number : Double.NaN;
  }
}
