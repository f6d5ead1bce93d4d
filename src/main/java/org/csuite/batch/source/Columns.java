package org.csuite.batch.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.csuite.input.Nearest;
import org.csuite.input.Numbers;
import org.csuite.model.FactDefinition;
import org.csuite.model.Vocabulary;

/** What each column of a file is: a fact, a code for one, or something to keep or leave out. */
public final class Columns {
  /** How many facts are named as examples. */
  private static final int SHOWN = 6;

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

  /** What decides what becomes of a column. */
  public String identity() {
    return kept + " " + ignoreUnknown;
  }

  /** The columns that go to the output unchanged. */
  public Collection<String> kept() {
    return kept;
  }

  /**
   * Looks at a header.
   *
   * @return what is to be said of columns that are left out
   * @throws Refused when a column is unknown, one to keep is missing, or none is a fact
   */
  public List<String> check(Source source) throws Refused {
    List<String> header = source.header();
    String line = source.place(new Reject(source.headerLine(), "", ""));
    for (String column : kept) {
      if (!header.contains(column)) {
        throw new Refused(
            line, "There is no column '" + column + "' to keep.", Nearest.hint(column, header));
      }
    }
    refuseForeign(header, line);
    refuseFaults(source, this::fault);
    return unnamed(source);
  }

  /**
   * Looks at a header whose further columns mean nothing.
   *
   * @return what is to be said of columns that are left out
   * @throws Refused when none is a fact, or one is all but named as one
   */
  public List<String> checkNames(Source source) throws Refused {
    refuseForeign(source.header(), source.place(new Reject(source.headerLine(), "", "")));
    refuseFaults(source, this::misnamed);
    return unnamed(source);
  }

  /**
   * What is to be said of columns without a name. The first is one that numbers or names the rows,
   * as statistics programs write it; another may be a fact whose name was lost.
   */
  private List<String> unnamed(Source source) throws Refused {
    List<String> leftOut = new ArrayList<>();
    List<Refused> faults = new ArrayList<>();
    List<String> header = source.header();
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).isEmpty() && (i == 0 || ignoreUnknown)) {
        String hint = i == 0 ? " Maybe it numbers the rows." : "";
        leftOut.add(source.place(i) + ": The column has no name, and is left out." + hint);
      } else if (header.get(i).isEmpty()) {
        String hint = "Maybe name it. Otherwise add --ignore-unknown.";
        faults.add(new Refused(source.place(i), "The column has no name.", hint));
      }
    }
    if (!faults.isEmpty()) {
      throw Refused.all(faults);
    }
    return leftOut;
  }

  /** Whether a key without a name is left out, of a row that names its own columns. */
  boolean ignoresUnknown() {
    return ignoreUnknown;
  }

  private String misnamed(String column) {
    if (column.isEmpty() || used(column) || !nearAFact(column)) {
      return null;
    }
    FactDefinition derived = vocabulary.fact(column);
    return derived == null ? unknown(column) : workedOut(column, derived) + " Maybe leave it out.";
  }

  /** Refuses every column of which something is to be said. */
  private static void refuseFaults(Source source, UnaryOperator<String> fault) throws Refused {
    List<Refused> faults = new ArrayList<>();
    for (String column : source.header()) {
      String reason = fault.apply(column);
      if (reason != null) {
        String place = source.place(new Reject(source.headerLine(), column, ""));
        faults.add(new Refused(place, reason, null));
      }
    }
    if (!faults.isEmpty()) {
      throw Refused.all(faults);
    }
  }

  private void refuseForeign(List<String> header, String line) throws Refused {
    boolean foreign =
        header.stream().noneMatch(column -> given(column) != null || coded(column) != null);
    if (foreign && (ignoreUnknown || header.stream().noneMatch(this::meansAFact))) {
      throw new Refused(
          line,
          "No column is a fact of Company.",
          "Maybe this line does not name the columns; facts are "
              + String.join(", ", names().subList(0, Math.min(SHOWN, names().size())))
              + ", …");
    }
  }

  private boolean nearAFact(String column) {
    return vocabulary.fact(column) != null
        || labelled(column) != null
        || Nearest.word(column, names()) != null;
  }

  private boolean meansAFact(String column) {
    return nearAFact(column) || Nearest.named(column, vocabulary) != null;
  }

  /** Whether what stands in a column matters. */
  boolean used(String column) {
    return given(column) != null || coded(column) != null || kept.contains(column);
  }

  /** Whether a column gives a number. */
  public boolean numeric(String column) {
    FactDefinition fact = given(column);
    return fact != null && fact.kind().numeric();
  }

  /**
   * A number as text that is read as no other: its point divides decimals, even before three of
   * them.
   */
  String decimal(String column, String number) {
    return numeric(column) && Numbers.isAmbiguous(number) ? number + "0" : number;
  }

  /** What is wrong with a column that has a name, or null. */
  public String fault(String column) {
    if (column.isEmpty()) {
      return null;
    }
    FactDefinition fact = vocabulary.fact(column);
    if (fact != null && fact.isDerived() && !kept.contains(column)) {
      return workedOut(column, fact) + " Maybe leave it out, or add --keep " + column + ".";
    }
    if (fact != null || coded(column) != null || ignoreUnknown || kept.contains(column)) {
      return null;
    }
    return unknown(column) + " Otherwise add --keep " + column + " or --ignore-unknown.";
  }

  private static String workedOut(String column, FactDefinition derived) {
    return "'" + column + "' is worked out by the rule book: " + derived.derived() + ".";
  }

  private String unknown(String column) {
    return "'" + column + "' is not a fact of Company. " + hint(column);
  }

  private String hint(String column) {
    return Nearest.factHint(column, vocabulary, names());
  }

  /** The fact whose label a column has, as {@code effectif} for {@code headcount}, or null. */
  private FactDefinition labelled(String column) {
    return vocabulary.facts().stream()
        .filter(fact -> !fact.isDerived() && Nearest.isLabel(column, fact.label()))
        .findFirst()
        .orElse(null);
  }

  /** The fact that a column gives; null when it gives none. */
  public FactDefinition given(String column) {
    FactDefinition fact = vocabulary.fact(column);
    return fact == null || fact.isDerived() ? null : fact;
  }

  /** The fact that a column gives by a code, or null. */
  public FactDefinition coded(String column) {
    return vocabulary.facts().stream()
        .filter(fact -> fact.codes().contains(column))
        .findFirst()
        .orElse(null);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (FactDefinition fact : vocabulary.facts()) {
      if (!fact.isDerived()) {
        names.add(fact.name());
        names.addAll(fact.codes());
      }
    }
    return names;
  }
}
