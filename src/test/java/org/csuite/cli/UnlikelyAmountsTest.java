package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that cannot be true together, of which one mostly stands in another unit. */
class UnlikelyAmountsTest {
  private static final String HEADER = "name,country,sector,headcount,revenue,currency\n";

  /** The largest retailer twice, once with its revenue in millions, as a public table has it. */
  private static final String RETAILER =
      HEADER + "A,US,retail,2100000,680985,USD\nB,US,retail,2100000,680985M,USD\n";

  private static final String FOUND = "(?m)^contradictory-facts +%d$";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "2100000, 680985, USD, in millions?",
    "40, 18, EUR, in millions?",
    "60, 18000, GBP, in thousands?",
    "6000, 500000000, JPY, in thousands?",
    "2200, 514405e6, USD, headcount in thousands?"
  })
  void areNamedBothWithTheLikelyUnit(
      String headcount, String revenue, String currency, String unit) {
    String facts =
        "{headcount: %s, revenue: %s, currency: %s}".formatted(headcount, revenue, currency);
    String report = plain(Run.withInput("company: " + facts, "run", "-").done().out());
    assertThat(report)
        .contains("warning annual revenue: The revenue (", " people: ", unit)
        .contains("contradictory-facts; fortune-500-2019");
  }

  @Test
  void areNamedInFrenchToo() {
    String facts = "{headcount: 2100000, revenue: 680985, currency: USD}";
    String report =
        plain(Run.withInput("company: " + facts, "run", "-", "--lang", "fr").done().out());
    assertThat(report)
        .contains("ne fait que 0,32 USD pour chacune des 2 100 000 personnes")
        .contains("un montant en millions ?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{headcount: 2100000, revenue: 680985M, currency: USD}",
        "{headcount: 40, revenue: 18M, currency: EUR}",
        "{headcount: 40, revenue: 0, currency: EUR}",
        "{headcount: 60, revenue: 18000k, currency: EUR}",
        "{headcount: 40, revenue: 900000000, currency: USD, sector: oil-gas}"
      })
  void areNotFoundWhereAllMayBeTrue(String facts) {
    String report = Run.withInput("company: " + facts, "run", "-").done().out();
    assertThat(report).doesNotContain("contradictory-facts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.jsonl", "out.xlsx"})
  void areCountedByBatch(String out) throws IOException {
    Path in = Files.writeString(folder.resolve("in.csv"), RETAILER);
    Run run = Run.csuite("batch", in, "--out", folder.resolve(out)).done();
    assertThat(run.out()).containsPattern(FOUND.formatted(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--quiet", "--long", "--explain", "--no-cells"})
  void areCountedAlikeHoweverABatchDecides(String option) throws IOException {
    String many =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    i % 3 == 0
                        ? "A%d,US,retail,2100000,680985,USD\n".formatted(i)
                        : "B%d,US,retail,2100000,680985M,USD\n".formatted(i))
            .collect(Collectors.joining("", HEADER, ""));
    Path in = Files.writeString(folder.resolve("in.csv"), many);
    Run run = Run.csuite("batch", in, "--out", folder.resolve("out.csv"), option).done();
    if (option.equals("--quiet")) {
      assertThat(run.out()).isEmpty();
    } else {
      assertThat(run.out()).containsPattern(FOUND.formatted(100));
    }
  }

  /** Without line breaks, and with plain blanks. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\u00A0\u202F]+", " ");
  }
}
