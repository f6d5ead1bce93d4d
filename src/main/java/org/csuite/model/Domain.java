package org.csuite.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Closed lists of values that the product itself refers to. Those that a catalogue lists are empty
 * here: {@link #resolve} gives the rule book's.
 */
public enum Domain implements Values {
  /** A role of the catalogue. */
  ROLE("role", Vocabulary.ROLES, List.of()),
  /** A duty of the catalogue. */
  DUTY("duty", Vocabulary.DUTIES, List.of()),
  /** A currency with a rate in the catalogue. */
  CURRENCY("currency", Vocabulary.EXCHANGE_RATES, List.of()),
  /** A verdict. */
  VERDICT("verdict", null, Verdict.ids()),
  /** A severity. */
  SEVERITY("severity", null, Arrays.stream(Severity.values()).map(Severity::id).toList());

  private final String noun;
  private final String catalogue;
  private final List<String> ids;

  Domain(String noun, String catalogue, List<String> ids) {
    this.noun = noun;
    this.catalogue = catalogue;
    this.ids = ids;
  }

  @Override
  public String noun() {
    return noun;
  }

  @Override
  public Collection<String> ids() {
    return ids;
  }

  @Override
  public Text label(String id) {
    Verdict verdict = this == VERDICT ? Verdict.of(id) : null;
    return verdict == null ? Text.same(id) : verdict.label();
  }

  /** The values themselves, from the rule book where a catalogue lists them. */
  public static Values resolve(Values values, Vocabulary vocabulary) {
    return values instanceof Domain domain && domain.catalogue != null
        ? vocabulary.catalogue(domain.catalogue)
        : values;
  }
}
