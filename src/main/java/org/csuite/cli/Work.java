package org.csuite.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.csuite.analysis.Explainer;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Diagnostic;
import org.csuite.model.Explanation;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.model.Refusal;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.cache.BookCache;

/**
 * What a command that decides something works with.
 *
 * @param book the rules, without errors
 * @param engine decides by them
 * @param mistakes takes what cannot be used
 * @param progress shows how far the command is
 * @param source gives the scenarios
 */
record Work(
    RuleBook book,
    DecisionEngine engine,
    Mistakes mistakes,
    Progress progress,
    ScenarioSource source) {

  /** Says what the unknown facts of an outcome could change, the most decisive first. */
  OpenFactSearch openFacts() {
    return new OpenFactSearch(engine);
  }

  /** Says for each role of an outcome what is the smallest change of the verdict on it. */
  Function<Outcome, List<Explanation>> changes() {
    return outcome -> {
      Explainer explainer = new Explainer(engine, outcome.scenario());
      return outcome.roles().parallelStream()
          .map(role -> Question.of(Question.Kind.ROLE, role.role()))
          .map(explainer::smallestChange)
          .toList();
    };
  }

  /** What is written where results would be, when there can be none. */
  interface Instead {
    /** Writes why. */
    void write(Writer out, Refusal refusal) throws IOException;
  }

  /** Results for people leave it to the messages. */
  static final Instead NOTHING = (out, refusal) -> {};

  /** What a command does. */
  interface Task {
    /** Does it and gives the exit code, which mistakes take the place of. */
    int with(Work work) throws IOException;
  }

  /**
   * Does something with the rule book that the options name. A rule book with errors does nothing.
   *
   * @return the exit code
   */
  static int with(Console console, SharedOptions shared, Task task) throws IOException {
    return with(console, shared, NOTHING, task);
  }

  /**
   * The same.
   *
   * @param instead writes what takes the place of results where there is no rule book
   */
  static int with(Console console, SharedOptions shared, Instead instead, Task task)
      throws IOException {
    return withoutDrools(
        console,
        shared,
        instead,
        work -> {
          work.engine().makeReady();
          return task.with(work);
        });
  }

  /** The same for what may never need Drools, which is made ready when it does. */
  static int withoutDrools(Console console, SharedOptions shared, Task task) throws IOException {
    return withoutDrools(console, shared, NOTHING, task);
  }

  private static int withoutDrools(
      Console console, SharedOptions shared, Instead instead, Task task) throws IOException {
    Mistakes mistakes = new Mistakes(console, shared);
    BookCache cache = console.bookCache();
    RuleBook book = RuleBookFinder.read(shared.rules(), cache, mistakes);
    int code = ExitCode.MISTAKE;
    if (book != null) {
      Progress progress = new Progress(console, shared);
      ScenarioSource source = new ScenarioSource(book, console.in(), mistakes, progress);
      DecisionEngine engine = DecisionEngine.of(book);
      code = task.with(new Work(book, engine, mistakes, progress, source));
    } else if (!mistakes.inFiles().isEmpty()) {
      List<Diagnostic> reasons = mistakes.inFiles();
      instead.write(console.out(), new Refusal(null, reasons.get(0).location(), reasons));
    }
    console.out().flush();
    cache.keep();
    return mistakes.end(code);
  }
}
