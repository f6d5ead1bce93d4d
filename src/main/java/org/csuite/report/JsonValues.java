package org.csuite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;

/**
 * Writes plain values as JSON: numbers without exponents and without the noise of binary fractions.
 */
final class JsonValues {
  // A double holds 15 decimal digits faithfully; 0.6 + 0.4 * 0.3 is then 0.72.
  private static final MathContext FAITHFUL = new MathContext(15);

  private final JsonGenerator json;

  JsonValues(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one element of a list. */
  interface Element<T> {
    /** Writes it. */
    void write(T item) throws IOException;
  }

  /** The members of an object. */
  interface Members {
    /** Writes them. */
    void write() throws IOException;
  }

  /** A member of any plain type: text, number, boolean, a list or map of those, or null. */
  void member(String key, Object value) throws IOException {
    json.writeFieldName(key);
    value(value);
  }

  /** A member that is an object. */
  void object(String key, Members members) throws IOException {
    json.writeFieldName(key);
    object(members);
  }

  /** An object as an element. */
  void object(Members members) throws IOException {
    json.writeStartObject();
    members.write();
    json.writeEndObject();
  }

  /** A member that is a list. */
  <T> void list(String key, Collection<T> items, Element<T> element) throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      element.write(item);
    }
    json.writeEndArray();
  }

  private void value(Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number number) {
      json.writeNumber(plain(number));
    } else if (value instanceof Collection<?> several) {
      json.writeStartArray();
      for (Object one : several) {
        value(one);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        member(String.valueOf(entry.getKey()), entry.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeString(value.toString());
    }
  }

  static String plain(Number number) {
    BigDecimal exact =
        number instanceof Double || number instanceof Float
            ? new BigDecimal(number.toString()).round(FAITHFUL)
            : new BigDecimal(number.toString());
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }
}
