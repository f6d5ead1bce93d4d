package org.csuite.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Medians of several measures that are taken in turn, so that a slow minute hits all alike. */
final class Medians {
  /** One measure: its value in whatever unit. */
  interface Measure {
    double take() throws Exception;
  }

  private final Map<String, Measure> measures = new LinkedHashMap<>();

  /** Adds a measure. */
  Medians with(String name, Measure measure) {
    measures.put(name, measure);
    return this;
  }

  /** Takes each so many times; the medians by name. */
  Map<String, Double> of(int times) throws Exception {
    Map<String, List<Double>> taken = new LinkedHashMap<>();
    for (int i = 0; i < times; i++) {
      for (Map.Entry<String, Measure> measure : measures.entrySet()) {
        taken
            .computeIfAbsent(measure.getKey(), name -> new ArrayList<>())
            .add(measure.getValue().take());
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    taken.forEach(
        (name, values) -> {
          Collections.sort(values);
          medians.put(name, values.get(values.size() / 2));
        });
    return medians;
  }
}
