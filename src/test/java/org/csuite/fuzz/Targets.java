package org.csuite.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.csuite.cli.Main;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.settle.LimitExceeded;
import org.csuite.engine.settle.Limits;
import org.csuite.input.ScenarioReader;
import org.csuite.input.SourceText;
import org.csuite.input.YamlFormat;
import org.csuite.model.Diagnostic;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.report.DiagnosticText;
import org.csuite.report.JsonReport;
import org.csuite.report.ReportOptions;
import org.csuite.report.TextReport;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.format.RuleFormat;
import org.csuite.rulebook.read.RuleBookReader;

/**
 * The ways by which text from outside gets in. Each takes any text: it is refused with diagnostics,
 * or goes through to the report. Everything else that is thrown is a fault.
 */
final class Targets {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));
  private static final Limits LIMITS = new Limits(2_000, 50_000, Duration.ofSeconds(2));
  private static final String COMPANY =
      "name: A company\ncompany: {country: FR, sector: software, headcount: 300, revenue: 40e6, currency: EUR}\n";

  /** The small rule book of the tests, of which one file is another. */
  static final TextFolder SMALL = TextFolder.of(PROJECT.resolve("src/test/resources/rulebook"));

  /** The shipped rule book. */
  static final TextFolder SHIPPED = TextFolder.of(PROJECT.resolve("rules"));

  private static final RuleBook BOOK = RuleBookReader.read(SHIPPED).book();
  private static final DecisionEngine ENGINE = DecisionEngine.of(BOOK, LIMITS);

  private Targets() {}

  /** One file of a rule folder. Cases are read too; a sound book decides a company. */
  static void rules(TextFolder folder, String file, String text) {
    format(SourceText.of(file, text));
    RuleBookReader.Reading reading = RuleBookReader.read(folder.with(file, text));
    print(reading.diagnostics());
    if (reading.book() != null) {
      RuleBook book = reading.book();
      DecisionEngine engine = DecisionEngine.of(book, LIMITS);
      read(book, SourceText.of("scenario.yaml", COMPANY), ScenarioReader.Form.SCENARIOS)
          .forEach(scenario -> decide(engine, scenario));
      for (SourceText cases : book.cases()) {
        if (cases.file().endsWith("/" + file)) {
          read(book, cases, ScenarioReader.Form.CASES)
              .forEach(scenario -> decide(engine, scenario));
        }
      }
    }
  }

  /** Formatting is refused or loses nothing, which it sees to itself, and leaves nothing to do. */
  private static void format(SourceText source) {
    List<Diagnostic> refused = new ArrayList<>();
    String once =
        source.file().endsWith(".drl")
            ? RuleFormat.of(source, refused)
            : source.file().endsWith(".yaml") ? YamlFormat.of(source, refused) : null;
    print(refused);
    if (once != null) {
      SourceText formatted = SourceText.of(source.file(), once);
      String twice =
          source.file().endsWith(".drl")
              ? RuleFormat.of(formatted, refused)
              : YamlFormat.of(formatted, refused);
      if (!once.equals(twice)) {
        throw new AssertionError("formatted twice: " + twice);
      }
    }
  }

  /** A file of scenarios. */
  static void scenario(String text) {
    format(SourceText.of("scenario.yaml", text));
    read(BOOK, SourceText.of("scenario.yaml", text), ScenarioReader.Form.SCENARIOS)
        .forEach(scenario -> decide(ENGINE, scenario));
  }

  /** A command line, with a scenario at standard input. */
  static void options(List<String> words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            words.toArray(String[]::new),
            new ByteArrayInputStream(COMPANY.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    if (code == 1) {
      throw new AssertionError("a fault: " + err.toString(StandardCharsets.UTF_8));
    }
  }

  private static List<Scenario> read(RuleBook book, SourceText text, ScenarioReader.Form form) {
    ScenarioReader.Reading reading =
        new ScenarioReader(book.vocabulary(), form, book.names()).read(text);
    print(reading.diagnostics());
    return reading.scenarios();
  }

  private static void decide(DecisionEngine engine, Scenario scenario) {
    try {
      Outcome outcome = engine.decide(scenario);
      for (Language language : Language.values()) {
        ReportOptions options = ReportOptions.plain(engine.book().vocabulary(), language);
        TextReport text = new TextReport(options, new StringWriter());
        text.add(outcome);
        text.end();
        JsonReport json = new JsonReport(options, new StringWriter());
        json.add(outcome);
        json.end();
      }
    } catch (LimitExceeded e) {
      // which is how a rule book is stopped that is too much
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(List<Diagnostic> diagnostics) {
    StringWriter out = new StringWriter();
    DiagnosticText report = new DiagnosticText(ReportOptions.plain(null, Language.EN), out);
    try {
      for (Diagnostic diagnostic : new ArrayList<>(diagnostics)) {
        report.add(diagnostic);
      }
      report.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
