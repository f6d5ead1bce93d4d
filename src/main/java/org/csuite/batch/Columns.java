package org.csuite.batch;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.csuite.input.Nearest;
import org.csuite.model.FactDefinition;
import org.csuite.model.Vocabulary;

/** What each column of a file is: a fact, a code for one, or something to keep or leave out. */
public final class Columns {
  private final Vocabulary vocabulary;
  private final Collection<String> kept;
  private final boolean ignoreUnknown;

  /**
   * Columns of one vocabulary.
   *
   * @param kept columns that go to the output unchanged
   * @param ignoreUnknown whether columns that are no fact are left out in silence
   */
  public Columns(Vocabulary vocabulary, Collection<String> kept, boolean ignoreUnknown) {
    this.vocabulary = vocabulary;
    this.kept = kept;
    this.ignoreUnknown = ignoreUnknown;
  }

  /** The columns that go to the output unchanged. */
  Collection<String> kept() {
    return kept;
  }

  /**
   * Looks at a header.
   *
   * @throws Refused when a column is unknown, one to keep is missing, or none is a fact
   */
  void check(List<String> header) throws Refused {
    for (String column : kept) {
      if (!header.contains(column)) {
        throw new Refused(
            "There is no column '" + column + "' to keep.", Nearest.hint(column, header));
      }
    }
    for (String column : header) {
      String reason = fault(column);
      if (reason != null) {
        throw new Refused(reason, null);
      }
    }
    if (header.stream().noneMatch(column -> given(column) != null || coded(column) != null)) {
      throw new Refused(
          "No column is a fact of Company.", "Maybe the first line does not name the columns.");
    }
  }

  /** What is wrong with a column, or null. */
  String fault(String column) {
    FactDefinition fact = vocabulary.fact(column);
    if (fact != null && fact.isDerived() && !kept.contains(column)) {
      return "'%s' is worked out by the rule book: %s. Maybe leave it out, or add --keep %s."
          .formatted(column, fact.derived(), column);
    }
    if (fact != null || coded(column) != null || ignoreUnknown || kept.contains(column)) {
      return null;
    }
    return "'%s' is not a fact of Company. %s Otherwise add --keep %s or --ignore-unknown."
        .formatted(column, Nearest.hint(column, names()), column);
  }

  /** The fact that a column gives; null when it gives none. */
  FactDefinition given(String column) {
    FactDefinition fact = vocabulary.fact(column);
    return fact == null || fact.isDerived() ? null : fact;
  }

  /** The fact that a column gives by a code, or null. */
  FactDefinition coded(String column) {
    return vocabulary.facts().stream()
        .filter(fact -> fact.codes().contains(column))
        .findFirst()
        .orElse(null);
  }

  private Collection<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (FactDefinition fact : vocabulary.facts()) {
      if (!fact.isDerived()) {
        names.add(fact.name());
        names.addAll(fact.codes());
      }
    }
    return names;
  }
}
