package org.csuite.check.mutants;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.csuite.model.Catalogue;
import org.csuite.model.Field;
import org.csuite.rulebook.Derivation.CatalogueCell;
import org.csuite.rulebook.RuleBook;

/**
 * Words of a list that could be left out without any effect: every entry of the catalogue that has
 * one has another of the list too, as every country of the EU is one of the EEA.
 */
final class Implied {
  private final RuleBook book;

  Implied(RuleBook book) {
    this.book = book;
  }

  /**
   * Whether a condition that asks for one of the words asks the same without one of them.
   *
   * @param field of the company, whose words come from a catalogue; nothing is implied of another
   */
  boolean by(Collection<String> others, String word, Field field) {
    var fact = field == null ? null : book.vocabulary().fact(field.name());
    if (fact == null || !(book.facts().derived(fact) instanceof CatalogueCell lookedUp)) {
      return false;
    }
    return lookedUp.catalogue().ids().stream()
        .map(lookedUp::of)
        .map(cell -> cell == null ? List.<String>of() : Catalogue.words(cell))
        .filter(words -> words.contains(word))
        .noneMatch(words -> Collections.disjoint(words, others));
  }
}
