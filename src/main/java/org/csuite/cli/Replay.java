package org.csuite.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.analysis.ExplainOptions;
import org.csuite.analysis.Explainer;
import org.csuite.input.EarlierResult;
import org.csuite.input.Groups;
import org.csuite.input.ScenarioReader;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Explanation.Support;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.csuite.report.JsonReport;
import org.csuite.report.ReplayText;
import org.csuite.report.Replayed;
import org.csuite.rulebook.Rule;

/** Decides the scenarios of an earlier result again, by the rules as they are now. */
final class Replay {
  private final Work work;
  private final Map<String, String> fileOfRule = new LinkedHashMap<>();

  Replay(Work work) {
    this.work = work;
    for (Rule rule : work.book().rules()) {
      // Messages name rule files below their folder; hashes are by path inside it.
      String place = rule.location().file();
      work.book().fileHashes().keySet().stream()
          .filter(file -> place.equals(file) || place.endsWith("/" + file))
          .findFirst()
          .ifPresent(file -> fileOfRule.put(rule.name(), file));
    }
  }

  /**
   * Decides again what a file holds and reports what differs.
   *
   * @return the exit code: 3 when something does
   */
  int run(Path file, ReplayText report) throws IOException {
    boolean differs = false;
    for (EarlierResult earlier : read(file)) {
      Scenario scenario = scenario(earlier, file);
      if (scenario != null) {
        Replayed replayed = again(earlier, scenario);
        differs |= !replayed.changes().isEmpty();
        report.add(replayed);
      }
    }
    if (!work.mistakes().any()) {
      report.end();
    }
    return differs ? ExitCode.FOUND : ExitCode.DONE;
  }

  private List<EarlierResult> read(Path file) throws IOException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<EarlierResult> results = List.of();
    try {
      SourceText text = SourceText.read(file, file.toString());
      results = EarlierResult.read(text, JsonReport.CONTRACT, diagnostics);
    } catch (SourceText.Unreadable e) {
      diagnostics.add(e.diagnostic());
    }
    work.mistakes().add(diagnostics);
    return results;
  }

  /** The scenario that a result holds; null when today's vocabulary does not take it. */
  private Scenario scenario(EarlierResult earlier, Path file) throws IOException {
    SourceText text = SourceText.of(file + ": '" + earlier.name() + "'", earlier.given());
    ScenarioReader reader =
        new ScenarioReader(
            work.book().vocabulary(), ScenarioReader.Form.SCENARIOS, work.book().names());
    ScenarioReader.Reading reading = Groups.find(List.of(reader.read(text))).get(0);
    work.mistakes().add(reading.diagnostics());
    return reading.scenarios().isEmpty() ? null : reading.scenarios().get(0);
  }

  private Replayed again(EarlierResult earlier, Scenario scenario) {
    Explainer explainer = new Explainer(work.engine(), scenario);
    Outcome outcome = explainer.examination().outcome();
    List<OutcomeDiff.Change> changes =
        OutcomeDiff.between(earlier.decisions(), OutcomeDiff.decisions(outcome)).changes();
    Replayed.ChangedFiles files = changedFiles(earlier.files());
    Map<OutcomeDiff.Change, Set<String>> because = new LinkedHashMap<>();
    for (OutcomeDiff.Change change : changes) {
      Set<String> rests = new LinkedHashSet<>();
      for (Question question : earlierReasons(change)) {
        earlier.evidence().getOrDefault(question, Set.of()).forEach(name -> add(name, rests));
      }
      collect(explainer.explain(change.question(), ExplainOptions.WITHOUT_SEARCH).why(), rests);
      rests.removeIf(
          file ->
              !files.changed().contains(file)
                  && !files.added().contains(file)
                  && !files.removed().contains(file));
      because.put(change, rests);
    }
    return new Replayed(
        earlier.name(),
        earlier.receipt().get("at"),
        changes,
        because,
        files,
        versions(earlier, outcome));
  }

  /**
   * The decisions whose reasons led to the earlier one: itself, and the verdict on the role it
   * names.
   */
  private static List<Question> earlierReasons(OutcomeDiff.Change change) {
    List<Question> questions = new ArrayList<>();
    questions.add(change.question());
    switch (change.question().kind()) {
      case LINE, PAY, HOLDER ->
          questions.add(Question.of(Question.Kind.ROLE, change.question().subject()));
      case ROLE, DUTY, FINDING -> {
        // the reasons of the decision itself are all there is
      }
    }
    if (change.from() != null && change.question().kind() != Question.Kind.ROLE) {
      questions.add(Question.of(Question.Kind.ROLE, change.from()));
    }
    return questions;
  }

  /** Adds a file, or the file of a rule. */
  private void add(String name, Set<String> files) {
    files.add(fileOfRule.getOrDefault(name, name));
  }

  private void collect(List<Support> supports, Set<String> files) {
    for (Support support : supports) {
      add(support.firing().reason().rule(), files);
      add(support.firing().reason().file(), files);
      collect(support.restsOn(), files);
    }
  }

  private Replayed.ChangedFiles changedFiles(Map<String, String> before) {
    Map<String, String> now = work.book().fileHashes();
    List<String> changed = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    before.forEach(
        (file, hash) -> {
          if (!now.containsKey(file)) {
            removed.add(file);
          } else if (!now.get(file).equals(hash)) {
            changed.add(file);
          }
        });
    List<String> added = now.keySet().stream().filter(file -> !before.containsKey(file)).toList();
    return new Replayed.ChangedFiles(changed, added, removed);
  }

  private static List<String> versions(EarlierResult earlier, Outcome outcome) {
    List<String> versions = new ArrayList<>();
    String csuite = earlier.receipt().get("csuite");
    if (!outcome.receipt().csuite().equals(csuite)) {
      versions.add("csuite " + csuite + " → " + outcome.receipt().csuite());
    }
    String drools = earlier.receipt().get("drools");
    if (!outcome.receipt().drools().equals(drools)) {
      versions.add("Drools " + drools + " → " + outcome.receipt().drools());
    }
    return versions;
  }
}
