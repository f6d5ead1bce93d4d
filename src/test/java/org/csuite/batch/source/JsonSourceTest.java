package org.csuite.batch.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.csuite.ShippedBook;
import org.junit.jupiter.api.Test;

class JsonSourceTest {
  @Test
  void readsValuesAsCellsHoldThem() throws IOException {
    assertThat(
            read(
                "{\"name\":\"A\",\"headcount\":4e2,\"listed\":true,\"revenue\":null}\n"
                    + "\n"
                    + "{\"activities\":[\"bank\",\"insurer\"],\"itStaff\":1.234,\"id\":1.234}\n"
                    + "{\"activities\":[\"bank\",[1]],\"headcount\":{\"a\":[]},\"name\":\"B\"}"))
        .containsExactly("1: A|4e2|true|", "3: bank|insurer|1.2340|1.234", "4: bank|[…]|{…}|B");
  }

  @Test
  void namesTheCharacterWhereALineIsNoJson() throws IOException {
    assertThat(read("{\"name\":\"A\"\n{\"name\":B}\n[1]\n{\"a\":1,\"a\":2}\n{} {}\n"))
        .containsExactly(
            "1: column 'name': The line is no JSON at character 12: Unexpected end-of-input:"
                + " expected close marker for Object.",
            "2: The line is no JSON at character 9: Unrecognized token 'B': was"
                + " expecting (JSON String, Number, Array, Object or token 'null', 'true' or"
                + " 'false').",
            "3: The line is no JSON object.",
            "4: column 'a': The line is no JSON at character 11: Duplicate field 'a'.",
            "5: Something stands behind the JSON object.");
  }

  private static List<String> read(String text) throws IOException {
    Columns columns = new Columns(ShippedBook.BOOK.vocabulary(), List.of(), true);
    try (Source source =
        new JsonSource(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null, columns)) {
      return ReadRows.of(source);
    }
  }
}
