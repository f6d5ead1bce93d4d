package org.csuite.batch.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainRowsTest {
  @Test
  void findsCellsBetweenSeparatorsAndInQuotes() {
    assertThat(rows("a,b,c\r\n\"x, y\",,5\" disk\n,\"\",é"))
        .containsExactly("[a|b|c]", "[x, y||5\" disk]", "[||é]");
  }

  @Test
  void leavesWhatNeedsACloserLookAsItStandsAndGoesOnBehindIt() {
    assertThat(rows("a,b,c\n\"say \"\"x\"\"\",\"two\nlines\",c\nd,e,f\ng,h\ni,j,k,l\n\"m\"n,o,p\n"))
        .containsExactly(
            "[a|b|c]",
            "\"say \"\"x\"\"\",\"two\nlines\",c\n",
            "[d|e|f]",
            "g,h\n",
            "i,j,k,l\n",
            "\"m\"n,o,p\n");
  }

  @Test
  void controlCharactersAndWrongBytesAreNotPlain() {
    assertThat(rows("a,b\u0000,c\na,b\tb,c\na,b\rb,c\n"))
        .containsExactly("a,b\u0000,c\n", "a,b\tb,c\n", "a,b\rb,c\n");
    PlainRows wrong = new PlainRows(new byte[] {'a', ',', (byte) 0xE9, '\n'}, ',', 2);
    assertThat(wrong.next()).isTrue();
    assertThat(wrong.plain()).isFalse();
  }

  @Test
  void emptyLinesAreRowsOfTheirOwn() {
    assertThat(rows("a,b,c\n\n\r\nd,e,f")).containsExactly("[a|b|c]", "", "", "[d|e|f]");
  }

  private static List<String> rows(String text) {
    PlainRows rows = new PlainRows(text.getBytes(StandardCharsets.UTF_8), ',', 3);
    List<String> all = new ArrayList<>();
    while (rows.next()) {
      if (!rows.plain()) {
        all.add(new String(rows.row(), StandardCharsets.UTF_8));
      } else {
        all.add(rows.empty() ? "" : "[" + String.join("|", rows.texts()) + "]");
      }
    }
    return all;
  }
}
