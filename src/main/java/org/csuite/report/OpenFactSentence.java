package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.FactDefinition;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;

/** What is not known, as the question to ask and what the answer can change. */
public final class OpenFactSentence {
  private static final int CHANGES = 4;

  private final Wording wording;
  private final ExplanationFacts facts;
  private final ExplanationDecision decision;

  /** Sentences in that wording. */
  public OpenFactSentence(Wording wording) {
    this.wording = wording;
    this.facts = new ExplanationFacts(wording);
    this.decision = new ExplanationDecision(wording);
  }

  /** The decisions that a fact can change, verdicts on roles first, each once. */
  public String canChange(OpenFact fact) {
    Map<Question, String> topics = new LinkedHashMap<>();
    for (OpenFact.Answer answer : fact.answers()) {
      for (OutcomeDiff.Change change : answer.changes()) {
        topics.putIfAbsent(change.question(), decision.topic(change.question()));
      }
    }
    List<String> ordered =
        topics.entrySet().stream()
            .sorted((a, b) -> a.getKey().kind().compareTo(b.getKey().kind()))
            .map(Map.Entry::getValue)
            .toList();
    String first = ordered.stream().limit(CHANGES).collect(joining(", "));
    int more = ordered.size() - CHANGES;
    String what = more > 0 ? first + ", " + wording.say(ExplanationWord.AND_OTHERS, more) : first;
    return wording.say(ExplanationWord.CAN_CHANGE, facts.label(fact.fact()), what);
  }

  /** The question to put to the client; the name of the fact where the book has none. */
  public String question(OpenFact fact) {
    FactDefinition definition = wording.vocabulary().fact(fact.fact());
    String ask = definition == null ? "" : wording.text(definition.ask());
    return ask.isEmpty() ? facts.label(fact.fact()) : ask;
  }
}
