package org.csuite.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.check.listing.BookListing;
import org.csuite.input.Nearest;
import org.csuite.input.SourceText;
import org.csuite.model.BookEntry;
import org.csuite.model.BookView;
import org.csuite.model.FactDefinition;
import org.csuite.model.Language;
import org.csuite.report.BookDocument;
import org.csuite.report.BookText;
import org.csuite.report.ReportOptions;
import org.csuite.rulebook.RuleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code csuite rules}: the rule book as a reader wants it. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Shows the rule book: a list of its rules with their reasons, the thresholds of a fact, one rule in"
          + " full with its cases and the scenarios it fires in, or the whole book as one page."
    })
final class RulesCommand implements Callable<Integer> {
  /** How the book is shown. */
  enum BookFormat {
    /** For a terminal. */
    TEXT,
    /** The whole book in Markdown. */
    MD,
    /** The whole book as one HTML page. */
    HTML
  }

  @Option(
      names = "--by",
      paramLabel = "ORDER",
      defaultValue = "question",
      description = "Group the list by question (default), role or source.")
  private BookText.Order order;

  @Option(
      names = "--fact",
      paramLabel = "NAME",
      description = "Every threshold of a fact, and the rules that use it.")
  private String fact;

  @Option(
      names = "--rule",
      paramLabel = "NAME",
      description = "One rule in full; its scenarios are those of scenarios/.")
  private String rule;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), md or html: the whole book as one page.")
  private BookFormat format;

  @Mixin private SharedOptions shared;

  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return Work.with(console, shared, this::show);
  }

  private int show(Work work) throws IOException {
    if (format != BookFormat.TEXT && (fact != null || rule != null)) {
      work.mistakes()
          .add(
              "--format "
                  + format.name().toLowerCase(java.util.Locale.ROOT)
                  + " shows the whole book; --fact and --rule need text.");
      return ExitCode.MISTAKE;
    }
    BookListing listing = listing(work, shared);
    if (rule != null && ScenarioSource.hasDefault()) {
      work.source()
          .each(
              List.of(ScenarioSource.DEFAULT),
              scenario -> listing.add(work.engine().decide(scenario)));
    }
    BookView book = listing.view();
    ReportOptions options = shared.forResults(console, book.vocabulary());
    BookText text = new BookText(book, options, console.out());
    if (format != BookFormat.TEXT) {
      Language language = options.language();
      console
          .out()
          .print(
              BookDocument.of(
                  book,
                  language,
                  format == BookFormat.HTML ? BookDocument.Form.HTML : BookDocument.Form.MARKDOWN));
    } else if (rule != null) {
      rule(book, text, work.mistakes());
    } else if (fact != null) {
      fact(book, text, work.mistakes());
    } else {
      text.list(order);
    }
    return ExitCode.DONE;
  }

  /** A listing of the book that a command works with. */
  static BookListing listing(Work work, SharedOptions shared) throws IOException {
    RuleFolder folder = RuleBookFinder.find(shared.rules(), work.mistakes());
    return new BookListing(
        work.book(),
        file -> {
          try {
            return folder.read(file).lines();
          } catch (SourceText.Unreadable e) {
            throw new UncheckedIOException(new IOException(e));
          }
        });
  }

  private void rule(BookView book, BookText text, Mistakes mistakes) throws IOException {
    List<String> names = book.entries().stream().map(BookEntry::name).toList();
    int index = names.indexOf(rule);
    if (index < 0) {
      missing(mistakes, "There is no rule '" + rule + "'.", names, rule);
    } else {
      text.rule(book.entries().get(index));
    }
  }

  private void fact(BookView book, BookText text, Mistakes mistakes) throws IOException {
    if (book.vocabulary().fact(fact) == null) {
      List<String> names = book.vocabulary().facts().stream().map(FactDefinition::name).toList();
      missing(mistakes, "There is no fact '" + fact + "'.", names, fact);
    } else {
      text.fact(fact);
    }
  }

  private static void missing(Mistakes mistakes, String message, List<String> names, String name) {
    String subject = name.substring(0, name.indexOf('-') + 1);
    List<String> alike = names.stream().filter(other -> other.startsWith(subject)).toList();
    String hint = Nearest.hint(name, alike.isEmpty() ? names : alike);
    mistakes.add(message + (hint == null ? "" : " " + hint));
  }
}
