package org.csuite.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.HelpCommand;

/** The commands, in the order of the help. */
enum Commands {
  RUN(RunCommand::new, true),
  EXPLAIN(ExplainCommand::new, true),
  ASK(AskCommand::new, true),
  COMPARE(CompareCommand::new, true),
  SWEEP(SweepCommand::new, true),
  PLAN(PlanCommand::new, true),
  BATCH(BatchCommand::new, false),
  TEST(TestCommand::new, true),
  CHECK(CheckCommand::new, false),
  VERIFY(VerifyCommand::new, false),
  FMT(FmtCommand::new, false),
  RULES(RulesCommand::new, false),
  SOURCES(SourcesCommand::new, false),
  INIT(InitCommand::new, false),
  SCHEMA(SchemaCommand::new, false),
  HELP(console -> new HelpCommand(), false);

  private final Function<Console, Object> command;
  private final boolean decides;

  Commands(Function<Console, Object> command, boolean decides) {
    this.command = command;
    this.decides = decides;
  }

  /** The command of that word; null when there is none. */
  static Commands named(String word) {
    return Arrays.stream(values())
        .filter(command -> command.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  /** What it is called on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether Drools is made ready while the command line and the rule book are read. */
  boolean decides() {
    return decides;
  }

  /** The command, at a console. */
  Object at(Console console) {
    return command.apply(console);
  }
}
