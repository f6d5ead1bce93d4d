package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of the door to a terminal is what can be seen. */
class ScreenTest {
  private final StringWriter target = new StringWriter();

  private String shown(String text) {
    new Screen(target, true).print(text);
    return target.toString();
  }

  @ParameterizedTest
  @CsvSource({
    // title, clearing, C1 CSI, bell, backspace, return, delete, NUL
    "'\u001b]0;x\u0007', '␛]0;x␇'",
    "'\u001b[2J', '␛[2J'",
    "'\u001b[1m', '␛[1m'",
    "'\u009b2J', '\uFFFD2J'",
    "'a\bb\rc\u007fd\u0000', 'a␈b␍c␡d␀'",
    // bidi: embeddings, isolates, marks
    "'a\u202eb\u2066c\u2069d\u200ee\u200ff\u061cg', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg'",
    // separators of lines, no-break space of no width, byte order mark
    "'a\u2028b\u2029c\u200bd\u2060e\uFEFFf', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf'",
    // a tag, half of a pair, what csuite marks its own styles with
    "'a\uDB40\uDC41b\uD800c\uDC00d\uFDD1e\uFDD0', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD'",
  })
  void showsWhatWouldNotBeSeen(String text, String expected) {
    assertThat(shown(text)).isEqualTo(expected);
  }

  /** Words and emoji are written with joiners, and lines and tables with ends and tabs. */
  @ParameterizedTest
  @CsvSource({
    "'Zürich — 東京\t한국'",
    "'می\u200cخواهم'",
    "'👩\u200d💻 🏴 ☎\uFE0F'",
    "'e\u0301, co\u00ADoperate'"
  })
  void leavesWritingAsItIs(String text) {
    assertThat(shown(text + "\n")).isEqualTo(text + "\n");
  }

  @Test
  void takesAPairInTwoPieces() {
    Screen screen = new Screen(target, true);
    screen.write(0xD83C);
    screen.write("\uDFE6");

    assertThat(target).hasToString("🏦");
  }

  @Test
  void putsStylesIntoEffectOnlyWhereAskedTo() {
    Screen screen = new Screen(target, true);
    screen.colour();
    screen.print("\uFDD5wrong\uFDD0 \u001b[31m");

    assertThat(target).hasToString("\u001b[31mwrong\u001b[0m ␛[31m");
  }

  @Test
  void leavesTheBytesOfFilesAndPipesAsTheyAre() {
    String cell = "a\u001b[2J\u202e\u007f\uFDD1\r\n";
    new Screen(target, false).print(cell);

    assertThat(target).hasToString(cell);
  }

  @Test
  void coloursGoToAPipeWhereTheyAreAskedFor() {
    Screen screen = new Screen(target, false);
    screen.colour();
    screen.print("\uFDD1name\uFDD0");

    assertThat(target).hasToString("\u001b[1mname\u001b[0m");
  }
}
