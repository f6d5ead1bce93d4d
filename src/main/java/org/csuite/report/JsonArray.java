package org.csuite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.csuite.model.Refusal;

/**
 * The one array around everything that a JSON report writes. An element is handed on when it is
 * whole, so that whatever happens meanwhile the text is valid JSON.
 */
final class JsonArray {
  private final Writer out;
  private final StringWriter element = new StringWriter();
  private final JsonGenerator json = JsonReport.generator(element);
  private final JsonValues values = new JsonValues(json);
  private int count;

  /** Writes to a target that the caller opened and closes. */
  JsonArray(Writer out) {
    this.out = out;
  }

  /** Writes the element under way. */
  JsonGenerator json() {
    return json;
  }

  /** Writes values of the element under way. */
  JsonValues values() {
    return values;
  }

  /** Writes one element as a whole, or nothing of it. */
  void add(JsonValues.Members members) throws IOException {
    boolean whole = false;
    try {
      values.object(members);
      whole = true;
    } finally {
      if (whole) {
        keep();
      } else {
        drop();
      }
    }
  }

  /** Writes what stands for a result that there is not. */
  void refuse(Refusal refusal) throws IOException {
    RefusalJson.write(refusal, values);
    keep();
  }

  /** The element under way is whole. */
  void keep() throws IOException {
    json.flush();
    out.append(count++ == 0 ? "[ " : ", ").append(element.toString().strip());
    out.flush();
    element.getBuffer().setLength(0);
  }

  /** The element under way is not to be. */
  void drop() throws IOException {
    while (!json.getOutputContext().inRoot()) {
      if (json.getOutputContext().inArray()) {
        json.writeEndArray();
      } else {
        json.writeEndObject();
      }
    }
    json.flush();
    element.getBuffer().setLength(0);
  }

  /** Closes the array, also one without elements, and ends the text. */
  void end() throws IOException {
    out.append(count == 0 ? "[]\n" : " ]\n");
    out.flush();
  }
}
