package org.csuite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.csuite.AnyCompanies;
import org.csuite.BatchRun;
import org.csuite.BudgetedCompanies;
import org.csuite.CompanyTable;
import org.csuite.ShippedBook;
import org.csuite.batch.job.BatchJob;
import org.csuite.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million random companies, half of them with a pay budget, are decided to the same bytes with
 * cells and without: {@code mvn -Pbench test -Dtest=BatchIdentityBenchmark}. {@code -Dcompanies=N}
 * for another number; {@code -Dfirst=BLOCK} goes on where an earlier run has ended, since each
 * block has its own seed. Every second block is decided with reasons.
 */
class BatchIdentityBenchmark {
  private static final int COMPANIES = Integer.getInteger("companies", 1_000_000);
  private static final int FIRST = Integer.getInteger("first", 0);
  private static final int BLOCK = 50_000;

  /** New cells are decided with Drools, for the reasons. */
  private static final BatchRun EXPLAINED =
      new BatchRun(false, Language.EN, true, BatchRun.PLAIN.threads());

  /** New cells are decided without; every company without cells is decided with Drools. */
  private static final BatchRun BRIEF = BatchRun.PLAIN;

  @TempDir Path folder;

  @Test
  void aMillionRandomCompanies() throws IOException {
    long begun = System.nanoTime();
    int done = 0;
    for (int block = FIRST; block * (long) BLOCK < COMPANIES; block++) {
      int companies = Math.min(BLOCK, COMPANIES - block * BLOCK);
      String found = compare(block, companies);
      done += companies;
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "block %d: %,d companies alike, %s; %,.0f a second; -Dfirst=%d goes on from here%n",
          block,
          companies,
          found,
          done / seconds,
          block + 1);
    }
  }

  private String compare(int seed, int companies) throws IOException {
    Path in = folder.resolve("in.csv");
    Path shared = folder.resolve("shared.jsonl");
    Path alone = folder.resolve("alone.jsonl");
    CompanyTable.write(
        in,
        ShippedBook.BOOK.vocabulary(),
        new BudgetedCompanies(ShippedBook.ENGINE, seed)
            .ofSome(new AnyCompanies(ShippedBook.BOOK, seed).limit(companies)));
    BatchRun run = seed % 2 == 0 ? EXPLAINED : BRIEF;
    BatchJob job = run.run(ShippedBook.ENGINE, in, shared);
    run.withoutCells().run(ShippedBook.ENGINE, in, alone);
    assertThat(job.companies()).isEqualTo(companies);
    assertThat(shared).hasSameBinaryContentAs(alone);
    return "%,d of them with a cell of their own, %,d sharing none"
        .formatted(job.counts().found(), job.counts().fallbacks());
  }
}
