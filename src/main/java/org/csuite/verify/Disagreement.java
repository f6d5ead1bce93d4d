package org.csuite.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Something that not all ways of deciding say alike of one company.
 *
 * @param about a phase, or {@code decision} for what comes of all phases
 * @param subject a conclusion of a rule, or a decision such as {@code verdict on CTO}
 * @param said what each way says that was asked, in their order
 */
public record Disagreement(String about, String subject, Map<Way, String> said) {
  /** Those among what some ways say, each by subject; nothing where all say the same. */
  static List<Disagreement> among(
      String about, Map<Way, Map<String, String>> ways, String otherwise) {
    Set<String> subjects = new LinkedHashSet<>();
    ways.values().forEach(said -> subjects.addAll(said.keySet()));
    List<Disagreement> disagreements = new ArrayList<>();
    for (String subject : subjects) {
      Map<Way, String> said = new TreeMap<>();
      ways.forEach((way, all) -> said.put(way, all.getOrDefault(subject, otherwise)));
      if (!alike(said.values())) {
        disagreements.add(new Disagreement(about, subject, said));
      }
    }
    return disagreements;
  }

  private static boolean alike(Collection<String> said) {
    String first = said.iterator().next();
    return said.stream().allMatch(one -> Objects.equals(one, first));
  }

  /** Whether another one is about the same rule or decision, whatever is said of it. */
  boolean isLike(Disagreement other) {
    return about.equals(other.about) && rule().equals(other.rule());
  }

  /** Conclusions begin with the name of their rule. */
  private String rule() {
    return subject.split(": ", 2)[0];
  }
}
