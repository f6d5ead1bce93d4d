package org.csuite.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.csuite.engine.drools.Unrunnable;
import org.csuite.input.Nearest;
import org.csuite.model.Diagnostic;
import org.csuite.output.NotWritten;
import org.csuite.report.DisplayText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong when a command could not be understood, or broke off. */
final class Failures {
  private static final String DEBUG = "--debug";

  private final Console console;
  private final boolean debug;

  Failures(Console console, String[] args) {
    this.console = console;
    this.debug = Arrays.asList(args).contains(DEBUG);
  }

  /** A command line that is not understood: what is wrong, what may be meant, where help is. */
  int misused(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    console.err().println("csuite: " + message(mistake, command));
    String hint = hint(mistake, command);
    if (hint != null) {
      console.err().println(hint);
    }
    String name = command.getCommandSpec().qualifiedName();
    console.err().println("Run '" + name + " --help' to see what there is.");
    return ExitCode.MISTAKE;
  }

  private static String message(ParameterException mistake, CommandLine command) {
    if (!(mistake instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
      return mistake.getMessage();
    }
    String word = "'" + unmatched.getUnmatched().get(0) + "'";
    return command.getSubcommands().isEmpty()
        ? word + " is one argument too many."
        : word + " is not a command of csuite.";
  }

  private static String hint(ParameterException mistake, CommandLine command) {
    if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
      return null;
    }
    String word = unmatched.getUnmatched().get(0);
    if (unmatched.isUnknownOption()) {
      List<String> options =
          command.getCommandSpec().options().stream().map(option -> option.longestName()).toList();
      return Nearest.hint(word.replaceAll("=.*", ""), options);
    }
    Collection<String> commands = command.getSubcommands().keySet();
    if (commands.isEmpty()) {
      return null;
    }
    return Files.exists(Path.of(word))
        ? "Maybe you meant 'csuite run " + word + "'."
        : Nearest.hint(word, commands);
  }

  /** A fault of ours, or results that cannot be written, or a rule that Drools does not take. */
  int failed(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof Unrunnable rule) {
        return unrunnable(rule);
      }
    }
    NotWritten file = NotWritten.in(fault);
    if (file != null) {
      console.err().println("csuite: " + DisplayText.safe(file.getMessage()));
      return ExitCode.FAULT;
    }
    if (fault instanceof ResultStream.Lost lost) {
      if (!lost.readerIsGone()) {
        console
            .err()
            .println("csuite: The results cannot be written: " + lost.getCause().getMessage());
        return ExitCode.FAULT;
      }
      return ExitCode.DONE;
    }
    if (fault instanceof InvalidPathException path) {
      console
          .err()
          .println(
              "csuite: '"
                  + path.getInput()
                  + "' is no name that a file can have: "
                  + path.getReason()
                  + ".");
      return ExitCode.MISTAKE;
    }
    if (fault instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() / (1 << 20);
      console
          .err()
          .println(
              "csuite: The memory is not enough: "
                  + megabytes
                  + " MB are allowed. Maybe give more: JAVA_TOOL_OPTIONS=-Xmx2g.");
      return ExitCode.FAULT;
    }
    console.err().println("csuite: A fault in csuite: " + fault + (debug ? "" : ". " + advice()));
    if (debug) {
      fault.printStackTrace(console.err());
    }
    return ExitCode.FAULT;
  }

  private int unrunnable(Unrunnable fault) {
    console
        .err()
        .println(
            fault.rule().location()
                + ": error["
                + Diagnostic.Code.BROKEN_RULE.id()
                + "]: "
                + fault.getMessage()
                + "\nMaybe divide the rule into two, and report it.");
    if (debug) {
      fault.printStackTrace(console.err());
    }
    return ExitCode.MISTAKE;
  }

  private static String advice() {
    return "Run again with " + DEBUG + " to see where, and report it.";
  }
}
