package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.csuite.check.CaseRunner;
import org.csuite.engine.DecisionEngine;
import org.csuite.input.ScenarioReader;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.RuleBookReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule folders of earlier versions, as they were shipped on the day that names them. */
class EarlierBooksTest {
  private static final Path BOOKS =
      Path.of(System.getProperty("csuite.basedir", "."), "src/test/resources/books");

  @TempDir private Path folder;

  static List<Path> books() throws IOException {
    try (Stream<Path> list = Files.list(BOOKS)) {
      return list.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void loadsAndDecidesItsOwnCasesAsItDid(Path book) throws IOException {
    unpack(book);
    RuleBookReader.Reading reading = RuleBookReader.read(RuleFolder.of(folder));
    assertThat(reading.diagnostics()).isEmpty();
    ScenarioReader.Reading cases = CaseRunner.cases(reading.book());
    assertThat(cases.diagnostics()).isEmpty();
    assertThat(cases.scenarios()).hasSizeGreaterThan(300);
    CaseRunner runner = new CaseRunner(DecisionEngine.of(reading.book()));
    assertThat(cases.scenarios())
        .map(runner::run)
        .allMatch(result -> result.mismatches().isEmpty());
  }

  private void unpack(Path book) throws IOException {
    try (InputStream file = Files.newInputStream(book);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (!entry.isDirectory()) {
          Files.write(target, zip.readAllBytes());
        }
      }
    }
  }
}
