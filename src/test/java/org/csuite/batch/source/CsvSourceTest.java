package org.csuite.batch.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSourceTest {
  private static final String HEADER = "name,sector,headcount\n";

  @Test
  void aRowThatIsNoCsvCostsItsLineAlone() throws IOException, Refused {
    assertThat(read(HEADER + "A,x,1\n\n\"B\"b,x,2\nC,\"y\nz\",3\n\"D\"d,x,4\nE,x,5\n"))
        .containsExactly(
            "2: A|x|1",
            "4: The row is no CSV: a cell goes on behind its closing double quote. Maybe a double"
                + " quote inside a cell should be written twice.",
            "5: C|y\nz|3",
            "7: The row is no CSV: a cell goes on behind its closing double quote. Maybe a double"
                + " quote inside a cell should be written twice.",
            "8: E|x|5");
  }

  @Test
  void readsQuotesLineEndsAndSeparatorsAsSpreadsheetsWriteThem() throws IOException, Refused {
    assertThat(read("\uFEFFname;headcount\r\n\"A \"\"x\"\"\r\ny\";4\r\n\r\n;5\r\n"))
        .containsExactly("2: A \"x\"\r\ny|4", "5: |5");
    assertThat(read("sep=;\nname;headcount\nA;4\n")).containsExactly("3: A|4");
    assertThat(read("name\theadcount\nA,b\t4")).containsExactly("2: A,b|4");
    assertThat(read(HEADER)).isEmpty();
    assertThat(read("name,headcount,,\nA,4,,,\n")).containsExactly("2: A|4");
  }

  /** As Windows writes lines that end with both signs already. */
  @Test
  void readsLinesThatEndWithSeveralCarriageReturns() throws IOException, Refused {
    String text =
        "name,headcount\r\r\nA,4\r\r\n\r\r\n\"B\",5\r\r\n\"C \"\"c\"\"\",6\r\r\nD,x\0\r\r\n";
    assertThat(read(text))
        .containsExactly(
            "2: A|4",
            "4: B|5",
            "5: C \"c\"|6",
            "6: column 'headcount': The cell holds a NUL byte.");
    assertThat(read("\r\r\nname,headcount\nA,4\r\nB,5\r\r\r\nC,6\r\r"))
        .containsExactly("3: A|4", "4: B|5", "5: C|6");
    assertThat(read("name;headcount\r\r\n\"A\r\r\nb\";4\r\r\nB;5\r\r\n"))
        .containsExactly("2: A\r\r\nb|4", "4: B|5");
  }

  /** Signs that end a line for some programs, and for CSV do not. */
  @Test
  void otherSignsEndNoLine() throws IOException, Refused {
    for (String sign : List.of("\u2028", "\u2029", "\u0085", "\u000B", "\f", "\u001E")) {
      assertThat(read(HEADER + "A" + sign + "b,x,1\n\"C" + sign + "\",y,2\n"))
          .containsExactly("2: A" + sign + "b|x|1", "3: C" + sign + "|y|2");
    }
  }

  @Test
  void namesWhatIsWrongWithTheFirstLine() throws IOException {
    assertThat(refusal("")).isEqualTo("in:1: The file is empty. Its first line names the columns.");
    assertThat(refusal("\n \n")).startsWith("in:1: The file is blank.");
    assertThat(refusal("name,\"headcount\n")).startsWith("in:1: The line cannot be read as CSV.");
    assertThat(refusal("name,a,a\n"))
        .isEqualTo("in:1:3: The column 'a' stands twice. Maybe delete one.");
    assertThat(refusal("na\0me\n")).startsWith("in:1:3: A NUL byte stands here");
    assertThat(refusal("name\rA\rB"))
        .startsWith("in:1:5: A line ends with a carriage return alone");
  }

  @Test
  void namesTheKindOfAFileThatIsNotUtf8() throws IOException {
    assertThat(refusal(HEADER, StandardCharsets.UTF_16)).startsWith("in:1: The file is UTF-16");
    assertThat(refusal("\uFEFF" + HEADER, StandardCharsets.UTF_16LE))
        .startsWith("in:1: The file is UTF-16, not UTF-8. Maybe save it as UTF-8");
    assertThat(refusal("nåme\n", Charset.forName("windows-1252")))
        .startsWith(
            "in:1:2: The byte 0xE5 is not UTF-8. Maybe the file is Windows-1252, where it is 'å'");
    assertThat(refusal("PK\u0003\u0004x")).contains("Maybe it is a workbook");
    assertThat(refusal("\u001F\u008B\b", StandardCharsets.ISO_8859_1)).contains("Maybe add .gz");
  }

  private static List<String> read(String text) throws IOException, Refused {
    try (Source source = new CsvSource(stream(text, StandardCharsets.UTF_8), null)) {
      return ReadRows.of(source);
    }
  }

  private static String refusal(String text) throws IOException {
    return refusal(text, StandardCharsets.UTF_8);
  }

  private static String refusal(String text, Charset charset) throws IOException {
    try (Source source = new CsvSource(stream(text, charset), null)) {
      return "read: " + ReadRows.of(source);
    } catch (Refused e) {
      return e.texts("in").get(0);
    }
  }

  private static InputStream stream(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }
}
