package org.csuite.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.csuite.input.Place;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Fault;

/** Collects what checks find, and what they could not look into. */
final class Faults {
  private final List<Fault> faults = new ArrayList<>();
  private final TreeSet<String> notAnalysed = new TreeSet<>();

  /** Something that must be mended. */
  void error(Place place, Code code, String message, String hint, String witness) {
    faults.add(new Fault(place.error(code, message, hint), witness));
  }

  /** Something that is probably wrong. */
  void warning(Place place, Code code, String message, String hint, String witness) {
    faults.add(new Fault(place.warning(code, message, hint), witness));
  }

  /** A rule whose conditions go beyond what the analysis can express. */
  void notAnalysed(String rule) {
    notAnalysed.add(rule);
  }

  /** By place. */
  List<Fault> sorted() {
    return faults.stream().distinct().sorted().toList();
  }

  /** The names of rules, sorted. */
  List<String> notAnalysed() {
    return List.copyOf(notAnalysed);
  }
}
