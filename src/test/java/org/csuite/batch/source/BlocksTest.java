package org.csuite.batch.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.csuite.batch.source.Blocks.Block;
import org.junit.jupiter.api.Test;

class BlocksTest {
  @Test
  void cutsBetweenRecordsAndNeverInsideQuotes() throws IOException {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    int line = 2;
    while (text.length() < 5 * Blocks.SIZE) {
      starts.add(line);
      int breaks = random.nextInt(3);
      text.append("a 5\" disk,\"one ").append("\"\"\n".repeat(breaks)).append("end\",x\n");
      line += 1 + breaks;
    }
    StringBuilder together = new StringBuilder();
    Blocks blocks = blocks(text.toString());
    for (Block block = blocks.next(); block != null; block = blocks.next()) {
      String part = new String(block.bytes(), StandardCharsets.UTF_8);
      assertThat(part).startsWith("a 5\" disk").endsWith(",x\n");
      assertThat(starts).contains((int) block.firstLine());
      assertThat(block.tooLong()).isFalse();
      together.append(part);
    }
    assertThat(together).hasToString(text.toString());
  }

  @Test
  void leavesOutTheLineWhoseQuoteNeverEnds() throws IOException {
    Blocks blocks = blocks("a,b\n\"c,d\ne,f\n");
    assertThat(texts(blocks)).containsExactly("a,b\n", "!\"c,d\n", "e,f\n");
  }

  @Test
  void readsPastALineThatIsTooLongWithoutKeepingIt() throws IOException {
    String line = "x".repeat(3 * Blocks.LONGEST_RECORD);
    List<String> texts = texts(blocks(line + "\ne,f\n"));
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0)).startsWith("!");
    assertThat(texts.get(0).length()).isLessThan(Blocks.LONGEST_RECORD * 2);
    assertThat(texts.get(1)).isEqualTo("e,f\n");
  }

  private static Blocks blocks(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Blocks(new ByteArrayInputStream(bytes), ',', 2);
  }

  private static List<String> texts(Blocks blocks) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Block block = blocks.next(); block != null; block = blocks.next()) {
      String text = new String(block.bytes(), StandardCharsets.UTF_8);
      texts.add(block.tooLong() ? "!" + text : text);
    }
    return texts;
  }
}
