package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.csuite.batch.job.BatchJob;
import org.csuite.model.Company;
import org.csuite.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A batch writes the same bytes whether companies share cells or are decided one by one. */
class BatchIdentityTest {
  private static final Path RESOURCES =
      Path.of(System.getProperty("csuite.basedir", "."), "src/test/resources");
  private static final int COMPANIES = Extent.of(2_000, 20_000);
  private static final int FEW = 300;

  @TempDir Path folder;

  @Test
  void thousandsOfRandomCompanies() throws IOException {
    assertSame(
        new BatchRun(false, Language.EN, true, BatchRun.PLAIN.threads()),
        random(COMPANIES),
        "jsonl");
  }

  @Test
  void thousandsOfRandomCompaniesWithPayBudgets() throws IOException {
    assertSame(
        new BatchRun(false, Language.EN, true, BatchRun.PLAIN.threads()),
        budgeted(new AnyCompanies(ShippedBook.BOOK, COMPANIES).limit(COMPANIES)),
        "csv");
  }

  @ParameterizedTest
  @CsvSource({"false,,csv", "false,EN,csv", "true,FR,csv", "true,,jsonl"})
  void everyForm(boolean longer, Language explained, String ending) throws IOException {
    BatchRun run = new BatchRun(longer, explained, true, 1);
    assertSame(run, random(FEW), ending);
    assertSame(run, budgeted(new AnyCompanies(ShippedBook.BOOK, FEW).limit(FEW)), ending);
  }

  @Test
  void theTableOfTheProject() throws IOException {
    Path table = RESOURCES.resolve("companies.csv");
    assertSame(BatchRun.PLAIN, table, "csv");
    assertSame(
        BatchRun.PLAIN,
        budgeted(CompanyTable.read(table, ShippedBook.BOOK.vocabulary()).stream()),
        "csv");
  }

  private Path budgeted(Stream<Company> companies) throws IOException {
    Path in = folder.resolve("in.csv");
    CompanyTable.write(
        in,
        ShippedBook.BOOK.vocabulary(),
        new BudgetedCompanies(ShippedBook.ENGINE, COMPANIES).of(companies));
    return in;
  }

  private Path random(int companies) throws IOException {
    Path in = folder.resolve("in.csv");
    CompanyTable.write(
        in,
        ShippedBook.BOOK.vocabulary(),
        new AnyCompanies(ShippedBook.BOOK, companies).limit(companies));
    return in;
  }

  private void assertSame(BatchRun run, Path in, String ending) throws IOException {
    Path shared = folder.resolve("shared." + ending);
    Path alone = folder.resolve("alone." + ending);
    BatchJob job = run.run(ShippedBook.ENGINE, in, shared);
    run.withoutCells().run(ShippedBook.ENGINE, in, alone);
    assertThat(job.companies()).isPositive();
    assertThat(job.counts().decided()).isEqualTo(job.companies());
    assertThat(job.counts().fallbacks()).isLessThanOrEqualTo(128 + job.companies() / 4);
    assertThat(shared).hasSameBinaryContentAs(alone);
    assertThat(Files.size(shared)).isPositive();
  }
}
