package org.csuite.check.inspect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csuite.input.Place;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Fault;
import org.csuite.rulebook.Rule;

/** Collects what checks find, and what they could not look into. */
public final class Faults {
  private final List<Fault> faults = new ArrayList<>();
  private final TreeMap<String, String> notAnalysed = new TreeMap<>();

  /** Something that must be mended. */
  public void error(Place place, Code code, String message, String hint, String witness) {
    faults.add(new Fault(place.error(code, message, hint), witness));
  }

  /** Something that is probably wrong. */
  public void warning(Place place, Code code, String message, String hint, String witness) {
    faults.add(new Fault(place.warning(code, message, hint), witness));
  }

  /**
   * A rule of which something goes beyond what the analysis can express.
   *
   * @param why in a few words; the first that is given counts
   */
  public void notAnalysed(Rule rule, String why) {
    notAnalysed.putIfAbsent(rule.name(), why);
  }

  /** By place. */
  public List<Fault> sorted() {
    return faults.stream().distinct().sorted().toList();
  }

  /** Why something was not looked into, by rule. */
  public Map<String, String> notAnalysed() {
    return Collections.unmodifiableMap(notAnalysed);
  }
}
