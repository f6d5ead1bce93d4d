package org.csuite.batch.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the values of a fact that are no numbers; 0 where it is unknown. */
final class Words {
  /** Above so many, new ones have none. */
  static final int MOST = 1 << 14;

  /** What {@link #number} says of a value that has no number. */
  static final int NONE = -1;

  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<Object> values = new ArrayList<>();

  Words() {
    numbers.put(null, 0);
    values.add(null);
  }

  /** The number of a value. */
  int number(Object value) {
    Integer number = numbers.get(value);
    if (number == null) {
      if (values.size() == MOST) {
        return NONE;
      }
      number = values.size();
      numbers.put(value, number);
      values.add(value);
    }
    return number;
  }

  /** The value of a number. */
  Object value(int number) {
    return values.get(number);
  }
}
