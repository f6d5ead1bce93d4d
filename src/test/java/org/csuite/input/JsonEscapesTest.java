package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What nobody would see is escaped in JSON, by both ways of writing it, and reads back the same.
 */
class JsonEscapesTest {
  @ParameterizedTest
  @CsvSource({
    "'a\u0085b\u009b', 'a\\u0085b\\u009b'",
    "'\u202e\u2066\u061c\u200f', '\\u202e\\u2066\\u061c\\u200f'",
    "'\u2028\u2029\uFEFF\u200b', '\\u2028\\u2029\\ufeff\\u200b'",
    "'\u007f\uFDD0', '\\u007f\\ufdd0'",
    "'é — 東京 🏦 \u200d', 'é — 東京 🏦 \u200d'"
  })
  void escapesWhatNobodyWouldSee(String text, String expected) throws IOException {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = JsonEscapes.factory().createGenerator(written)) {
      json.writeString(text);
    }

    assertThat(written.toString().toLowerCase(java.util.Locale.ROOT))
        .isEqualTo('"' + expected + '"');
    assertThat(JsonEscapes.quoted(text).toLowerCase(java.util.Locale.ROOT))
        .isEqualTo('"' + expected + '"');
    try (JsonParser parser = JsonEscapes.factory().createParser(JsonEscapes.quoted(text))) {
      parser.nextToken();
      assertThat(parser.getText()).isEqualTo(text);
    }
  }
}
