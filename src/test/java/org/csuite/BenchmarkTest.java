package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.junit.jupiter.api.Test;

/**
 * How often the rules advise a CIO and a CTO to the 500 largest US companies of 2019, held against
 * who has one: {@code mvn -Dtest=BenchmarkTest test} prints the shares overall and by sector.
 */
class BenchmarkTest {
  /** Deloitte, US technology leaders, June 2024, n = 211: share of organisations with the post. */
  private static final Map<String, Double> BENCHMARK = Map.of("CIO", 0.83, "CTO", 0.52);

  /** A gap above this wants an explanation, and overall there is none. */
  private static final double GAP = 0.15;

  @Test
  void theSharesOfCioAndCtoAreThoseOfTheBenchmark() throws IOException {
    assumeTrue(RealCompanies.areThere(), "the shared table is not here");
    Map<String, int[]> counts = new TreeMap<>();
    int[] all = new int[3];
    List<Scenario> companies = RealCompanies.ofFortune500(ShippedBook.BOOK);
    for (Scenario company : companies) {
      Outcome outcome = ShippedBook.ENGINE.decide(company);
      String sector = (String) company.company().get(ShippedBook.BOOK.vocabulary().fact("sector"));
      int[] sectorCounts = counts.computeIfAbsent(sector, key -> new int[3]);
      for (int[] count : List.of(all, sectorCounts)) {
        count[0]++;
        count[1] += outcome.role("CIO").staffed() ? 1 : 0;
        count[2] += outcome.role("CTO").staffed() ? 1 : 0;
      }
    }
    Map<String, int[]> table = new LinkedHashMap<>();
    table.put("all", all);
    table.putAll(counts);
    System.out.printf("%-24s %9s %6s %6s%n", "sector", "companies", "CIO", "CTO");
    table.forEach(
        (sector, n) ->
            System.out.printf(
                "%-24s %9d %5.0f%% %5.0f%%%n",
                sector, n[0], 100.0 * n[1] / n[0], 100.0 * n[2] / n[0]));
    System.out.printf(
        "%-24s %9d %5.0f%% %5.0f%%%n",
        "benchmark", 211, 100 * BENCHMARK.get("CIO"), 100 * BENCHMARK.get("CTO"));

    assertThat((double) all[1] / all[0])
        .isBetween(BENCHMARK.get("CIO") - GAP, BENCHMARK.get("CIO") + GAP);
    assertThat((double) all[2] / all[0])
        .isBetween(BENCHMARK.get("CTO") - GAP, BENCHMARK.get("CTO") + GAP);
  }
}
