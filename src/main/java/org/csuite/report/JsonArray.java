package org.csuite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The one array around everything that a JSON report writes. */
final class JsonArray {
  private final JsonGenerator json;
  private boolean begun;

  JsonArray(JsonGenerator json) {
    this.json = json;
  }

  /** Opens the array before its first element. */
  void begin() throws IOException {
    if (!begun) {
      json.writeStartArray();
      begun = true;
    }
  }

  /** Closes the array, also one without elements, and ends the text. */
  void end() throws IOException {
    begin();
    json.writeEndArray();
    json.writeRaw('\n');
    json.flush();
  }
}
