package org.csuite.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.csuite.input.AnswerReader;
import org.csuite.model.Company;
import org.csuite.model.Diagnostic;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;
import org.csuite.output.WholeFile;
import org.csuite.report.InterviewText;
import org.csuite.report.ReportOptions;
import org.csuite.report.ScenarioText;

/**
 * Puts the questions whose answers decide, one by one, and keeps the scenario on disk up to date.
 */
final class Interview {
  private static final String STOP = "stop";
  private static final String NAME = "name";

  private final Vocabulary vocabulary;
  private final Work work;
  private final Function<Outcome, List<OpenFact>> openFacts;
  private final AnswerReader answers;
  private final InterviewText text;
  private final BufferedReader in;
  private final Set<String> asked = new HashSet<>();
  private Path out;
  private boolean saved;
  private boolean ended;

  /**
   * An interview at a console.
   *
   * @param out where the scenario goes; null for a file named after the company
   */
  Interview(Console console, Work work, ReportOptions options, Path out) {
    this.vocabulary = work.book().vocabulary();
    this.work = work;
    this.openFacts = work.openFacts();
    this.answers = new AnswerReader(vocabulary);
    this.text = new InterviewText(options, console.out());
    this.in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    this.out = out;
  }

  /**
   * Asks until nothing more decides, or the answers end.
   *
   * @param anew whether to ask for the company's name first
   * @return the scenario with the answers, as it is on disk
   */
  Scenario with(Scenario begin, boolean anew) throws IOException {
    Scenario scenario = begin;
    FactDefinition name = vocabulary.fact(NAME);
    if (anew && name != null) {
      scenario = ask(name, scenario);
      Object given = scenario.company().get(name);
      scenario = given == null ? scenario : with(scenario, given.toString(), scenario.company());
    }
    if (out == null) {
      out = free(scenario.name());
    }
    text.begin(out.toString());
    save(scenario);
    for (FactDefinition fact = next(scenario); fact != null && !ended; fact = next(scenario)) {
      scenario = ask(fact, scenario);
      save(scenario);
    }
    text.end(ended, out.toString());
    return scenario;
  }

  /**
   * The most decisive fact that was not asked for; null when no answer changes anything any more.
   */
  private FactDefinition next(Scenario scenario) {
    FactDefinition currency = vocabulary.fact(FactDefinition.SCENARIO_CURRENCY);
    boolean open =
        currency != null
            && scenario.company().get(currency) == null
            && !asked.contains(currency.name());
    if (open) {
      FactDefinition first = mostDecisive(withSomeCurrency(scenario, currency));
      if (first != null && first.amount()) {
        return currency;
      }
    }
    return mostDecisive(scenario);
  }

  private FactDefinition mostDecisive(Scenario scenario) {
    List<OpenFact> open = openFacts.apply(work.engine().decide(scenario));
    return open.stream()
        .filter(fact -> !asked.contains(fact.fact()))
        .map(fact -> vocabulary.fact(fact.fact()))
        .findFirst()
        .orElse(null);
  }

  /** An amount decides nothing without its currency: which facts would if there were one. */
  private Scenario withSomeCurrency(Scenario scenario, FactDefinition currency) {
    String any = currency.values().ids().iterator().next();
    return with(scenario, scenario.name(), scenario.company().with(currency, any));
  }

  private Scenario ask(FactDefinition fact, Scenario scenario) throws IOException {
    asked.add(fact.name());
    text.ask(asked.size(), fact);
    while (true) {
      String line = in.readLine();
      ended = line == null || line.strip().equalsIgnoreCase(STOP);
      if (ended) {
        return scenario;
      }
      if (line.strip().equals("?")) {
        text.help(fact, scenario.company());
        text.prompt();
        continue;
      }
      AnswerReader.Answer answer = answers.read(fact, line, scenario.company());
      if (answer.mistakes().isEmpty()) {
        Company company = scenario.company().with(fact, answer.value());
        return with(scenario, scenario.name(), company);
      }
      for (Diagnostic mistake : answer.mistakes()) {
        text.mistake(fact, line, mistake);
      }
      text.prompt();
    }
  }

  private static Scenario with(Scenario scenario, String name, Company company) {
    return new Scenario(
        name,
        scenario.origin(),
        company,
        scenario.candidates(),
        scenario.organisation(),
        scenario.overrides(),
        scenario.uncertainty(),
        scenario.expectations(),
        scenario.group(),
        scenario.stages(),
        scenario.location(),
        scenario.sha256());
  }

  /** Writes it anew at first, so that the file is no one else's, and whole at any time. */
  private void save(Scenario scenario) throws IOException {
    try (WholeFile file = saved ? WholeFile.replacing(out) : WholeFile.anew(out)) {
      file.write(ScenarioText.of(scenario, vocabulary).getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
    saved = true;
  }

  /** A file in the working directory that is not there yet, named after a company. */
  private static Path free(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String base = plain.isEmpty() ? "company" : plain;
    Path path = Path.of(base + ".yaml");
    for (int i = 2; Files.exists(path); i++) {
      path = Path.of(base + "-" + i + ".yaml");
    }
    return path;
  }
}
