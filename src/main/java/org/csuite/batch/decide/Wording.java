package org.csuite.batch.decide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.csuite.batch.decide.Decision.RoleLine;
import org.csuite.batch.decide.Decision.Why;
import org.csuite.engine.plan.Sentence;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Language;
import org.csuite.model.Text;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.RuleBook;

/**
 * Puts reasons into words: companies share them, and the facts of each stand in its sentences. For
 * one thread.
 */
public final class Wording {
  private final Vocabulary vocabulary;
  private final Language language;
  private final Map<Text, Sentence> sentences = new HashMap<>();

  /** The words of a language. */
  public Wording(RuleBook book, Language language) {
    this.vocabulary = book.vocabulary();
    this.language = language;
  }

  /** The facts of the company that sentences may name. */
  public static Set<FactDefinition> facts(RuleBook book) {
    Set<FactDefinition> facts = new HashSet<>();
    book.rules().stream()
        .filter(rule -> rule.verb() == Verb.REQUIRE || rule.verb() == Verb.ADVISE)
        .flatMap(rule -> rule.conditions().stream())
        .map(Condition::pattern)
        .filter(pattern -> pattern.type() == FactType.COMPANY)
        .flatMap(pattern -> pattern.bindings().stream())
        .forEach(bound -> facts.add(book.vocabulary().facts().get(bound.index())));
    return facts;
  }

  public Language language() {
    return language;
  }

  /** Whether a reason is told with facts of the company. */
  public boolean differs(RoleLine line) {
    return line.reasons().stream().anyMatch(reason -> sentence(reason).hasPlaces());
  }

  /**
   * A reason as a sentence.
   *
   * @param company its facts, derived ones too, by index
   */
  public String of(Why reason, IntFunction<Object> company) {
    return sentence(reason).of(company, vocabulary, language);
  }

  private Sentence sentence(Why reason) {
    return sentences.computeIfAbsent(reason.why(), Sentence::new);
  }
}
