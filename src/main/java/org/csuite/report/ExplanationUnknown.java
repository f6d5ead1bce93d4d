package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.csuite.model.Company;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.FactDefinition;

/** Unknown facts: what each answer would change, and the question to put to the client. */
final class ExplanationUnknown {
  private static final int SHOWN = 3;
  private static final int CHANGES = 4;

  private final Wording wording;
  private final ExplanationFacts facts;
  private final ExplanationDecision decision;
  private final OpenFactSentence sentence;
  private final Page page;

  ExplanationUnknown(Wording wording, Page page) {
    this.wording = wording;
    this.facts = new ExplanationFacts(wording);
    this.decision = new ExplanationDecision(wording);
    this.sentence = new OpenFactSentence(wording);
    this.page = page;
  }

  /** Writes them under their heading; all where everything is wanted. */
  void write(List<OpenFact> open, boolean all, Company company) throws IOException {
    if (open == null || open.isEmpty()) {
      return;
    }
    page.heading(wording.say(ExplanationWord.OPEN_FACTS));
    writeFirst(open, all ? open.size() : SHOWN, all ? Integer.MAX_VALUE : CHANGES, company);
  }

  /** Writes the first ones with their questions and answers, and names the rest in one line. */
  void writeFirst(List<OpenFact> open, int most, int changes, Company company) throws IOException {
    for (OpenFact fact : open.stream().limit(most).toList()) {
      page.paragraph(
          2, Cell.of(DisplayText.BULLET), Cell.of(sentence.question(fact), Style.STRONG));
      for (OpenFact.Answer answer : fact.answers()) {
        if (!answer.changes().isEmpty()) {
          String answered = answered(fact.fact(), answer, company);
          String what = decision.changes(answer.changes(), changes);
          page.paragraph(4, Cell.of(wording.say(ExplanationWord.IF_IT_IS, answered, what)));
        }
      }
    }
    String rest =
        open.stream().skip(most).map(fact -> facts.label(fact.fact())).collect(joining(", "));
    if (!rest.isEmpty()) {
      page.paragraph(2, Cell.of(wording.say(ExplanationWord.ALSO_UNKNOWN, rest), Style.FAINT));
    }
  }

  /** Writes, for a result as a whole, what the first ones can change, and names the others. */
  void writeSummary(List<OpenFact> open, List<FactDefinition> without, Company company)
      throws IOException {
    for (OpenFact fact : open.stream().limit(SHOWN).toList()) {
      page.paragraph(2, Cell.of(DisplayText.BULLET), Cell.of(sentence.question(fact)));
      page.paragraph(4, Cell.of(sentence.canChange(fact), Style.FAINT));
    }
    List<String> others = new ArrayList<>();
    open.stream().skip(SHOWN).forEach(fact -> others.add(facts.label(fact.fact())));
    if (!others.isEmpty()) {
      String rest = String.join(", ", others);
      page.paragraph(2, Cell.of(wording.say(ExplanationWord.ALSO_UNKNOWN, rest), Style.FAINT));
    }
    String idle = without.stream().map(fact -> wording.text(fact.label())).collect(joining(", "));
    if (!idle.isEmpty()) {
      page.paragraph(2, Cell.of(wording.say(ExplanationWord.NEEDS_OTHERS, idle), Style.FAINT));
    }
  }

  private String answered(String fact, OpenFact.Answer answer, Company company) {
    if (answer.words() != null && !answer.words().isEmpty()) {
      return facts.either(fact, answer.words(), company);
    }
    if (answer.from() != null && answer.to() != null) {
      return wording.say(
          ExplanationWord.FROM_TO,
          facts.figure(fact, answer.from(), company),
          facts.value(fact, answer.to(), company));
    }
    return answer.from() != null
        ? wording.say(ExplanationWord.FROM, facts.value(fact, answer.from(), company))
        : wording.say(ExplanationWord.BELOW, facts.value(fact, answer.to(), company));
  }
}
