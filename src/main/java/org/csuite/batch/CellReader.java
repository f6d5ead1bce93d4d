package org.csuite.batch;

import java.util.HashMap;
import java.util.Map;
import org.csuite.model.FactDefinition;

/**
 * Reads the cells of one column where they hold a plain value, as nearly all do. Whatever else
 * stands there is left to the reader of scenarios, which knows units, other spellings and faults.
 */
final class CellReader {
  /** A cell that needs a closer look. */
  static final Object UNREAD = new Object();

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** Beyond it not every whole number is a double, so that digits would be lost. */
  private static final int MOST_DIGITS = 15;

  private final FactDefinition fact;
  private final Map<String, Object> words = new HashMap<>();

  CellReader(FactDefinition fact) {
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
    return fact.kind() == org.csuite.model.Kind.LIST ? java.util.List.of(id) : id;
  }

  /** The fact. */
  FactDefinition fact() {
    return fact;
  }

  /** The value; {@link #UNREAD} when it is no plain one. */
  Object read(String text) {
    return switch (fact.kind()) {
      case TEXT -> fact.values() == null ? text : words.getOrDefault(text, UNREAD);
      case BOOLEAN, LIST -> words.getOrDefault(text, UNREAD);
      case INTEGER, NUMBER -> number(text);
    };
  }

  /** Digits, and at most one point among them that nobody takes for a divider of thousands. */
  private Object number(String text) {
    int length = text.length();
    long digits = 0;
    int point = -1;
    for (int i = 0; i < length; i++) {
      char at = text.charAt(i);
      if (at >= '0' && at <= '9') {
        digits = digits * 10 + (at - '0');
      } else if (at == '.' && point < 0 && i > 0) {
        point = i;
      } else {
        return UNREAD;
      }
    }
    int decimals = point < 0 ? 0 : length - point - 1;
    if (length - (point < 0 ? 0 : 1) > MOST_DIGITS
        || (point >= 0 && (decimals == 0 || decimals == 3))) {
      return UNREAD;
    }
    double number = digits / POWERS[decimals];
    if (fact.range() != null && !fact.range().contains(number)) {
      return UNREAD;
    }
    if (fact.kind() == org.csuite.model.Kind.NUMBER) {
      return number;
    }
    return number == (int) number ? (Object) (int) number : UNREAD;
  }
}
