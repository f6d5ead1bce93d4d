package org.csuite.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.EnumSet;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Language;
import org.csuite.report.BookText;
import org.csuite.report.ExplanationDepth;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code csuite}. */
@Command(
    name = "csuite",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Decides from a company's facts which executive roles to staff, how duties split between"
            + " them, to whom each reports and which salary band applies, and says why.",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  a fault in csuite",
      "  2  a mistake in the command line, a scenario or a rule book",
      "  3  a test or check found something",
      "",
      "Examples:",
      "  csuite run scenarios",
      "  csuite run company.yaml --format json",
      "  csuite explain company.yaml CTO",
      "  csuite test"
    })
public final class Main implements Runnable {
  /** Stands before the command, since the launcher has to know it too. */
  private static final String NO_CACHE = "--no-cache";

  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs csuite and ends the process. */
  public static void main(String[] args) {
    System.exit(run(args, Console.ofProcess(), false));
  }

  /** Runs csuite in a process whose limits are set, so that no other one is needed for them. */
  static int runConfined(String[] args) {
    return run(args, Console.ofProcess(), true);
  }

  /**
   * Runs csuite inside another program.
   *
   * @return the exit code: 0 done, 1 a fault, 2 a mistake in what was given, 3 a test found
   *     something
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, Console.of(in, out, err), false);
  }

  /** Runs csuite at a console; the exit code. */
  static int run(String[] args, Console console) {
    return run(args, console, false);
  }

  private static int run(String[] args, Console console, boolean confined) {
    if (args.length > 0 && args[0].equals(NO_CACHE)) {
      return run(Arrays.copyOfRange(args, 1, args.length), console.withoutCache(), confined);
    }
    String first = args.length > 0 ? args[0] : "";
    Commands named = Commands.named(first);
    if (named != null && named.decides()) {
      DecisionEngine.prepare();
    }
    CommandLine csuite = new CommandLine(new Main());
    csuite
        .getCommandSpec()
        .addOption(
            OptionSpec.builder(NO_CACHE)
                .description(
                    "As the first word: neither use nor keep what makes the next start faster.")
                .build());
    // Making a command ready takes as long as reading a rule file, so one that is named is enough.
    (named == null || named == Commands.HELP ? EnumSet.allOf(Commands.class) : EnumSet.of(named))
        .forEach(command -> csuite.addSubcommand(command.word(), command.at(console)));
    // Kept apart, since picocli would print a stack trace if standard output cannot take it.
    StringWriter help = new StringWriter();
    Failures failures = new Failures(console, args);
    words(csuite)
        .setOut(new PrintWriter(help, true))
        .setErr(console.err())
        .setExpandAtFiles(false)
        .setUsageHelpWidth(100)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExecutionStrategy(parsed -> execute(parsed, console, confined))
        .setParameterExceptionHandler(failures::misused)
        .setExecutionExceptionHandler((exception, command, parsed) -> failures.failed(exception));
    try {
      int code = csuite.execute(args);
      console.out().print(help);
      console.flush();
      return code;
    } catch (ResultStream.Lost | Error e) {
      return failures.failed(e);
    } finally {
      console.err().flush();
    }
  }

  private static int execute(ParseResult parsed, Console console, boolean confined) {
    ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    boolean help = last.isUsageHelpRequested() || last.isVersionHelpRequested();
    boolean untrusted =
        last.commandSpec().mixins().values().stream()
            .map(CommandSpec::userObject)
            .anyMatch(options -> options instanceof SharedOptions shared && shared.untrusted());
    return untrusted && !confined && !help
        ? new OwnProcess(console, OwnProcess.TIME).run(parsed.originalArgs())
        : new CommandLine.RunLast().execute(parsed);
  }

  /** Lets options take their words in lower case. */
  static CommandLine words(CommandLine command) {
    return command
        .registerConverter(Language.class, new Words<>(Language.class))
        .registerConverter(CheckCommand.Output.class, new Words<>(CheckCommand.Output.class))
        .registerConverter(TestOptions.TestFormat.class, new Words<>(TestOptions.TestFormat.class))
        .registerConverter(
            SweepCommand.SweepFormat.class, new Words<>(SweepCommand.SweepFormat.class))
        .registerConverter(PlanCommand.PlanFormat.class, new Words<>(PlanCommand.PlanFormat.class))
        .registerConverter(
            CompareCommand.CompareFormat.class, new Words<>(CompareCommand.CompareFormat.class))
        .registerConverter(Format.class, new Words<>(Format.class))
        .registerConverter(RunFormat.class, new Words<>(RunFormat.class))
        .registerConverter(ExplanationDepth.class, new Words<>(ExplanationDepth.class))
        .registerConverter(SharedOptions.Colour.class, new Words<>(SharedOptions.Colour.class))
        .registerConverter(
            RulesCommand.BookFormat.class, new Words<>(RulesCommand.BookFormat.class))
        .registerConverter(BookText.Order.class, new Words<>(BookText.Order.class))
        .registerConverter(SchemaCommand.Document.class, new Words<>(SchemaCommand.Document.class));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
