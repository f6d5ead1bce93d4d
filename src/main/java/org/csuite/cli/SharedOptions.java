package org.csuite.cli;

import java.nio.file.Path;
import org.csuite.model.Language;
import org.csuite.model.Vocabulary;
import org.csuite.report.ReportOptions;
import picocli.CommandLine.Option;

/** The options that every command which decides something has. */
final class SharedOptions {
  /** When colours are used. */
  enum Colour {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Also in files and pipes. */
    ALWAYS,
    /** Nowhere. */
    NEVER;
  }

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "The rule book. Default: rules/ in the working directory, else beside the project of the"
              + " jar, else the copy inside the jar.")
  private Path rules;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of the report: en or fr. Default: the one of the locale.")
  private Language language;

  @Option(
      names = {"-q", "--quiet"},
      description =
          "Print only what matters most; no progress bar, and no warnings but of files"
              + " left out.")
  private boolean quiet;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Colours: auto (on a terminal, unless NO_COLOR is set; default), always or never.")
  private Colour colour;

  @Option(
      names = "--untrusted",
      description =
          "Run in a process of its own with little memory and 60 seconds: for rules of strangers.")
  private boolean untrusted;

  @Option(names = "--debug", description = "Print the stack trace of a fault in csuite.")
  private boolean debug;

  /** The folder given; null when the default is meant. */
  Path rules() {
    return rules;
  }

  /** Whether the rules are a stranger's, and a process of its own is wanted. */
  boolean untrusted() {
    return untrusted;
  }

  /** Whether only the essence is printed. */
  boolean quiet() {
    return quiet;
  }

  /** Whether faults show where they come from. */
  boolean debug() {
    return debug;
  }

  /** How results look. */
  ReportOptions forResults(Console console, Vocabulary vocabulary) {
    return options(console, vocabulary, console.outIsTerminal(), console.out());
  }

  /** How messages look. */
  ReportOptions forMessages(Console console) {
    return options(console, null, console.errIsTerminal(), console.err());
  }

  private ReportOptions options(
      Console console, Vocabulary vocabulary, boolean terminal, Screen screen) {
    boolean colours =
        colour == Colour.ALWAYS || (colour == Colour.AUTO && terminal && !console.colourless());
    if (colours) {
      screen.colour();
    }
    Language chosen = language == null ? console.language() : language;
    return new ReportOptions(vocabulary, chosen, colours, console.width());
  }
}
