package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.FactDefinition;
import org.csuite.model.Outcome;

/** What nobody knows: what the most decisive of it could change, and the question to ask. */
final class UnknownSection implements Section {
  private static final int QUESTIONS = 8;

  private final Function<Outcome, List<OpenFact>> openFacts;

  /**
   * @param openFacts the most decisive first; null when it is not known what facts could change
   */
  UnknownSection(Function<Outcome, List<OpenFact>> openFacts) {
    this.openFacts = openFacts;
  }

  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    if (outcome.unknown().isEmpty()) {
      return;
    }
    List<OpenFact> open = openFacts.apply(outcome);
    page.heading(wording.word(Word.UNKNOWN));
    if (open == null) {
      writeQuestions(outcome.unknown(), wording, page);
      return;
    }
    Set<String> deciding = open.stream().map(OpenFact::fact).collect(Collectors.toSet());
    List<FactDefinition> others =
        outcome.unknown().stream().filter(fact -> !deciding.contains(fact.name())).toList();
    new ExplanationUnknown(wording, page).writeSummary(open, others, outcome.company());
  }

  private static void writeQuestions(List<FactDefinition> facts, Wording wording, Page page)
      throws IOException {
    TextTable table = new TextTable(2).flexible(0, 1);
    facts.stream()
        .limit(QUESTIONS)
        .forEach(
            fact ->
                table.row(Cell.of(wording.text(fact.label())), Cell.of(wording.text(fact.ask()))));
    table.write(page, 2);
    List<FactDefinition> rest = facts.stream().skip(QUESTIONS).toList();
    if (!rest.isEmpty()) {
      String labels = rest.stream().map(fact -> wording.text(fact.label())).collect(joining(", "));
      page.paragraph(2, Cell.of(wording.word(Word.AND_MORE, rest.size(), labels), Style.FAINT));
    }
  }
}
