package org.csuite.batch.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.csuite.ShippedBook;
import org.csuite.batch.job.BatchFiles;
import org.csuite.batch.job.BatchJob;
import org.csuite.batch.source.Columns;
import org.csuite.model.Language;
import org.junit.jupiter.api.Test;

class RowDeciderTest {
  private static final String HEADER =
      "name,country,sector,headcount,revenue,currency,listed,stage,itStaff,activities,note\n";

  private static final List<String> FACTS =
      List.of(
          "FR,software,40,5000000,EUR,false,early,4,",
          "FR,banking,4000,900000000.25,EUR,true,mature,,bank|insurer",
          "DE,pharma,700,80000000,USD,,growth,20,medicine-establishment",
          "US,internet,12,1200000,USD,false,seed,2,",
          "IT,retail,0,0,EUR,false,,,",
          ",,,,,,,,");

  /** What is written as it is read, and what is not. */
  private static final List<String> NAMES =
      List.of("Plain & Co", "Müller", "\"Smith, Jones\"", "=1+1", "\"say \"\"x\"\"\"", "");

  /** Each needs a closer look, or is left out. */
  private static final List<String> ODD =
      List.of(
          "Units,FR,software,40,5M,EUR,false,early,4,,note",
          "Spaces,FR, software ,40,5000000,EUR,false,early,4,,note",
          "No currency,FR,software,40,5000000,,false,early,4,,note",
          "Too short,FR,software",
          "No number,FR,software,many,5000000,EUR,false,early,4,,note",
          "Out of range,FR,software,9000000,5000000,EUR,false,early,4,,note",
          "Minus zero,FR,software,40,-0,EUR,false,early,4,,note");

  @Test
  void writesWhatDecidingOneByOneWrites() throws Exception {
    StringBuilder in = new StringBuilder(HEADER);
    for (int times = 0; times < 4; times++) {
      for (String name : NAMES) {
        FACTS.forEach(facts -> in.append(name).append(',').append(facts).append(",a note\r\n"));
      }
      ODD.forEach(row -> in.append(row).append("\n\n"));
    }
    String[] shared = run(in.toString(), true);
    assertThat(shared).containsExactly(run(in.toString(), false));
    assertThat(shared[0].lines()).hasSizeGreaterThan(100);
    assertThat(shared[1]).isNotEmpty();
  }

  /** The output, what was left out, and what was counted. */
  private static String[] run(String in, boolean cells) throws Exception {
    Columns columns = new Columns(ShippedBook.BOOK.vocabulary(), List.of("note"), false);
    BatchFiles files = new BatchFiles(BatchFiles.STANDARD, null, BatchFiles.STANDARD, null);
    BatchJob job =
        new BatchJob(
            ShippedBook.ENGINE,
            new BatchJob.Request(
                files, columns, false, Language.EN, cells, BatchJob.Existing.REPLACED, 1, 1000));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    job.run(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        out,
        (share, companies) -> {});
    List<String> counted = new ArrayList<>();
    for (String sector : job.tally().sectors()) {
      counted.add(sector + job.tally().companies(sector));
    }
    return new String[] {
      out.toString(StandardCharsets.UTF_8), job.firstRejects().toString(), counted.toString()
    };
  }
}
