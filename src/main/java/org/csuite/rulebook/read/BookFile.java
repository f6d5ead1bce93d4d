package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.csuite.input.ControlCharacters;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Source;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.Syntax.RuleFile;

/**
 * A file of a rule book, taken apart as far as can be done without knowing the others, so that
 * several processors can do it at once. What is wrong with its syntax is told to whoever asks for
 * what it holds.
 */
final class BookFile {
  private static final String TABLE = ".csv";

  private final String file;
  private final SourceText text;
  private final List<Diagnostic> inText;
  private final List<Diagnostic> inSyntax = new ArrayList<>();
  private CsvText csv;
  private RuleFile rules;
  private Map<String, Source> sources;

  private BookFile(String file, SourceText text, List<Diagnostic> inText) {
    this.file = file;
    this.text = text;
    this.inText = inText;
  }

  /**
   * Reads a file.
   *
   * @param ahead how many more characters of rules may be taken apart before it is known whether
   *     their rules are too many
   */
  static BookFile read(RuleFolder folder, String file, AtomicInteger ahead) {
    List<Diagnostic> inText = new ArrayList<>();
    try {
      SourceText text = folder.read(file);
      ControlCharacters.report(text, inText);
      BookFile read = new BookFile(file, text, inText);
      if (file.endsWith(TABLE)) {
        read.csv = new CsvText(text, read.inSyntax);
      } else if (file.equals(RuleBook.SOURCES)) {
        read.sources = SourcesReader.read(text, read.inSyntax);
      } else if (read.holdsRules() && ahead.addAndGet(-text.text().length()) >= 0) {
        read.rules = new RuleParser(text, read.inSyntax).file();
      }
      return read;
    } catch (SourceText.Unreadable e) {
      return new BookFile(file, null, List.of(e.diagnostic()));
    }
  }

  private boolean holdsRules() {
    return file.endsWith(RuleBook.RULES) && !file.equals(RuleBook.FACTS);
  }

  /** The path in the folder. */
  String file() {
    return file;
  }

  /** The text; null when it cannot be read. */
  SourceText text() {
    return text;
  }

  /** What is wrong with the text as such. */
  List<Diagnostic> inText() {
    return inText;
  }

  /** The cells of a table. */
  CsvText csv(List<Diagnostic> diagnostics) {
    diagnostics.addAll(inSyntax);
    return csv;
  }

  /** The entries of the bibliography. */
  Map<String, Source> sources(List<Diagnostic> diagnostics) {
    diagnostics.addAll(inSyntax);
    return sources;
  }

  /** The rules of a rule file, without what could not be read. */
  RuleFile rules(List<Diagnostic> diagnostics) {
    if (rules == null) {
      return new RuleParser(text, diagnostics).file();
    }
    diagnostics.addAll(inSyntax);
    return rules;
  }
}
