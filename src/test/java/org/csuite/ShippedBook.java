package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.engine.DecisionEngine;
import org.csuite.input.Groups;
import org.csuite.input.ScenarioReader;
import org.csuite.input.ScenarioReader.Form;
import org.csuite.input.SourceText;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.RuleBookReader;

/** The shipped rule book with everything that exercises it, read once for all tests. */
public final class ShippedBook {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));

  /** The book. */
  public static final RuleBook BOOK = read();

  /** The engine that decides by it. */
  public static final DecisionEngine ENGINE = DecisionEngine.of(BOOK);

  private ShippedBook() {}

  private static RuleBook read() {
    RuleBookReader.Reading reading = RuleBookReader.read(RuleFolder.of(PROJECT.resolve("rules")));
    assertThat(reading.diagnostics()).isEmpty();
    return reading.book();
  }

  /** Every scenario of the project. */
  public static List<Scenario> scenarios() {
    ScenarioReader reader = new ScenarioReader(BOOK.vocabulary(), Form.SCENARIOS, BOOK.names());
    List<ScenarioReader.Reading> readings = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PROJECT.resolve("scenarios"))) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(yaml|json)")).sorted().toList()) {
        readings.add(reader.read(SourceText.read(file, file.toString())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SourceText.Unreadable e) {
      throw new AssertionError(e);
    }
    return Groups.find(readings).stream().flatMap(reading -> reading.scenarios().stream()).toList();
  }

  /** Every case beside the rules. */
  public static List<Scenario> cases() {
    ScenarioReader reader = new ScenarioReader(BOOK.vocabulary(), Form.CASES, BOOK.names());
    List<Scenario> cases = new ArrayList<>();
    BOOK.cases().forEach(text -> cases.addAll(reader.read(text).scenarios()));
    return cases;
  }
}
