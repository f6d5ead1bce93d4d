package org.csuite.cli;

import java.io.IOException;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.csuite.model.BookView;
import org.csuite.report.BookText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code csuite sources}: what rests on which source, and how old that is. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Lists every threshold, salary band and provision by its source, with year and confidence, the oldest first.")
final class SourcesCommand implements Callable<Integer> {
  @Option(
      names = "--older-than",
      paramLabel = "N",
      description = "Only of sources that are more than N years old.")
  private Integer years;

  @Mixin private SharedOptions shared;

  private final Console console;

  SourcesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return Work.with(console, shared, this::show);
  }

  private int show(Work work) throws IOException {
    if (years != null && years < 0) {
      work.mistakes().add("--older-than needs a number of years, but is " + years + ".");
      return ExitCode.MISTAKE;
    }
    BookView book = RulesCommand.listing(work, shared).view();
    int before = years == null ? Integer.MAX_VALUE : Year.now(ZoneOffset.UTC).getValue() - years;
    new BookText(book, shared.forResults(console, book.vocabulary()), console.out())
        .figures(before);
    return ExitCode.DONE;
  }
}
