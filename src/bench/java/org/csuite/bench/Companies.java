package org.csuite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csuite.CompanyTable;
import org.csuite.ShippedBook;
import org.csuite.batch.cells.Adversary;
import org.csuite.engine.DecisionEngine;
import org.csuite.input.SourceText;
import org.csuite.model.Company;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is decided, by which rules. */
@State(Scope.Benchmark)
public class Companies {
  /** Rules and companies that go together. */
  public enum Of {
    /** The rules on CTO and CIO alone, on a portfolio. */
    TECHNICAL_OFFICERS(100_000),
    /** The shipped rule book, on a portfolio. */
    PORTFOLIO(100_000),
    /** The shipped rule book, on companies of which each has a cell of its own. */
    OWN_CELLS(10_000);

    private final int rows;

    Of(int rows) {
      this.rows = rows;
    }

    /** How many companies the table has. */
    int rows() {
      return rows;
    }
  }

  private static final int SINGLE = 1_000;

  @Param Of of;

  private DecisionEngine engine;
  private byte[] table;
  private List<Company> companies;

  /** Makes them. */
  @Setup(Level.Trial)
  public void make() throws IOException, SourceText.Unreadable {
    engine =
        of == Of.TECHNICAL_OFFICERS ? DecisionEngine.of(TechnicalBook.read()) : ShippedBook.ENGINE;
    Path file = Files.createTempFile("companies", ".csv");
    if (of == Of.OWN_CELLS) {
      CompanyTable.write(
          file, engine.book().vocabulary(), Adversary.companies(engine, of.rows()).stream());
    } else {
      Portfolio.write(file, of.rows());
    }
    table = Files.readAllBytes(file);
    companies = CompanyTable.read(file, engine.book().vocabulary()).stream().limit(SINGLE).toList();
    Files.delete(file);
  }

  DecisionEngine engine() {
    return engine;
  }

  /** All of them, as CSV. */
  byte[] table() {
    return table;
  }

  /** The first of them. */
  List<Company> companies() {
    return companies;
  }
}
