package org.csuite.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.csuite.analysis.ExplainOptions;
import org.csuite.analysis.Explainer;
import org.csuite.batch.job.BatchFiles;
import org.csuite.batch.job.BatchJob;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.Refused;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.drools.Unrunnable;
import org.csuite.engine.settle.LimitExceeded;
import org.csuite.input.Groups;
import org.csuite.input.ScenarioFiles;
import org.csuite.input.ScenarioReader;
import org.csuite.input.SourceText;
import org.csuite.model.Comparison;
import org.csuite.model.Diagnostic;
import org.csuite.model.Explanation;
import org.csuite.model.OrganisationDesign;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.RuleBookReader;

/**
 * A rule book that is ready to decide. It is immutable and safe for use by several threads; open it
 * once and keep it, since opening takes longer than deciding. Results are immutable values.
 *
 * <p>What a method decides comes from Drools, with reasons; {@link #batch} alone matches the rules
 * without Drools and without reasons, with the same results.
 */
public final class Csuite {
  private final RuleBook book;
  private final DecisionEngine engine;

  private Csuite(RuleBook book) {
    this.book = book;
    this.engine = DecisionEngine.of(book);
  }

  /**
   * Opens a rule folder.
   *
   * @param rules the folder that holds {@code facts.drl}
   * @throws CsuiteException when the rule book has mistakes: all of them
   */
  public static Csuite open(Path rules) throws CsuiteException {
    return of(RuleFolder.of(rules));
  }

  /**
   * Opens the rule book that is shipped in the jar.
   *
   * @throws CsuiteException never, of a jar that is whole
   */
  public static Csuite shipped() throws CsuiteException {
    return of(RuleFolder.ofJar());
  }

  private static Csuite of(RuleFolder folder) throws CsuiteException {
    RuleBookReader.Reading reading = RuleBookReader.read(folder);
    if (reading.book() == null) {
      throw new CsuiteException(reading.diagnostics());
    }
    return new Csuite(reading.book());
  }

  /** The facts, roles, duties and sources that the rule book speaks of. */
  public Vocabulary vocabulary() {
    return book.vocabulary();
  }

  /**
   * Reads scenarios of YAML and JSON files, and of folders of them.
   *
   * @return those that can be decided, and every mistake in the others
   */
  public Scenarios read(Path... filesAndFolders) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<String> files =
        ScenarioFiles.find(
            List.of(filesAndFolders).stream().map(Path::toString).toList(), diagnostics);
    List<ScenarioReader.Reading> readings = new ArrayList<>();
    for (String file : files) {
      try {
        readings.add(reader().read(SourceText.read(Path.of(file), file)));
      } catch (SourceText.Unreadable e) {
        diagnostics.add(e.diagnostic());
      }
    }
    return scenarios(readings, diagnostics);
  }

  /**
   * Reads the scenarios of a text, YAML or JSON.
   *
   * @param name what messages call it
   * @return those that can be decided, and every mistake in the others
   */
  public Scenarios parse(String name, String text) {
    return scenarios(List.of(reader().read(SourceText.of(name, text))), new ArrayList<>());
  }

  private ScenarioReader reader() {
    return new ScenarioReader(book.vocabulary(), ScenarioReader.Form.SCENARIOS, book.names());
  }

  /** A group may stand in another file than its subsidiary. */
  private static Scenarios scenarios(
      List<ScenarioReader.Reading> readings, List<Diagnostic> diagnostics) {
    List<Scenario> usable = new ArrayList<>();
    for (ScenarioReader.Reading reading : Groups.find(readings)) {
      usable.addAll(reading.scenarios());
      diagnostics.addAll(reading.diagnostics());
    }
    return new Scenarios(usable, diagnostics);
  }

  /**
   * Decides one scenario, with reasons.
   *
   * @throws IllegalStateException when the rules match without end, or Drools does not take one of
   *     them; the message names them
   */
  public Outcome decide(Scenario scenario) {
    return within(() -> engine.decide(scenario));
  }

  /** What the engine may throw is not ours to show: its classes may change. */
  private static <T> T within(Supplier<T> deciding) {
    try {
      return deciding.get();
    } catch (LimitExceeded | Unrunnable e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * Explains one decision: why, why not otherwise, what would change it, and which unknown facts
   * matter.
   *
   * @param question such as {@code Question.of(Question.Kind.ROLE, "CTO")}
   * @throws IllegalStateException as {@link #decide} does
   */
  public Explanation explain(Scenario scenario, Question question) {
    return within(() -> new Explainer(engine, scenario).explain(question, ExplainOptions.ALL));
  }

  /**
   * Sets what is advised to several companies side by side.
   *
   * @param scenarios at least two
   */
  public Comparison compare(List<Scenario> scenarios) {
    if (scenarios.size() < 2) {
      throw new IllegalArgumentException("There is nothing to compare: give two scenarios.");
    }
    return new Comparison(scenarios.stream().map(this::advised).toList(), List.of());
  }

  /**
   * Sets the organisation that a client has or proposes beside the one that is advised.
   *
   * @param scenario with an organisation
   */
  public Comparison review(Scenario scenario) {
    if (scenario.organisation() == null) {
      throw new IllegalArgumentException("The scenario gives no organisation.");
    }
    Outcome outcome = decide(scenario);
    String currency = book.vocabulary().currency(outcome.company());
    return new Comparison(
        List.of(
            OrganisationDesign.given(outcome, currency),
            OrganisationDesign.advised(outcome, currency)),
        List.of());
  }

  private OrganisationDesign advised(Scenario scenario) {
    Outcome outcome = decide(scenario);
    return OrganisationDesign.advised(outcome, book.vocabulary().currency(outcome.company()));
  }

  /**
   * Decides the rows of a table and writes a table, in the same order: CSV, JSON Lines or a
   * workbook by the ending of each name, {@code .gz} as well. A file that exists is kept.
   *
   * @throws CsuiteException when the table cannot be used, or the output exists
   * @throws IOException when the table breaks off, or the output cannot be written
   */
  public BatchSummary batch(Path in, Path out) throws CsuiteException, IOException {
    BatchJob job =
        new BatchJob(
            engine,
            new BatchJob.Request(
                new BatchFiles(in.toString(), null, out.toString(), null),
                new Columns(book.vocabulary(), List.of(), false),
                false,
                null,
                true,
                BatchJob.Existing.KEPT,
                Runtime.getRuntime().availableProcessors(),
                Long.MAX_VALUE));
    try {
      job.run(InputStream.nullInputStream(), OutputStream.nullOutputStream(), (share, rows) -> {});
    } catch (Refused e) {
      throw new CsuiteException(e.diagnostics(in.toString()));
    }
    return new BatchSummary(job.companies(), job.rejected(), job.firstRejects());
  }
}
