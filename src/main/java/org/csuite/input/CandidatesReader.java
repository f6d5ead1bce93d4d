package org.csuite.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.csuite.input.YamlNode.Entry;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Scenario.Candidate;
import org.csuite.model.Vocabulary;

/** Reads the {@code candidates} for roles. */
final class CandidatesReader {
  private static final int LONGEST_CAREER = 80;

  private final Vocabulary vocabulary;
  private final ValueReader values;

  CandidatesReader(Vocabulary vocabulary, ValueReader values) {
    this.vocabulary = vocabulary;
    this.values = values;
  }

  /** The candidates by role, in order. */
  Map<String, Candidate> read(YamlNode node) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (Entry entry : values.entries(node, "candidates")) {
      String role = values.word(entry.key(), vocabulary.roles(), Code.UNKNOWN_ROLE);
      Candidate candidate = new Reading().read(entry.value());
      if (role != null) {
        candidates.put(role, candidate);
      }
    }
    return candidates;
  }

  /** One candidate while it is read. */
  private final class Reading {
    private Integer experienceYears;
    private String education;
    private List<String> skills;

    Candidate read(YamlNode node) {
      Map<String, Consumer<Entry>> keys = new LinkedHashMap<>();
      keys.put(
          "experienceYears",
          entry -> experienceYears = values.wholeWithin(entry, 0, LONGEST_CAREER));
      keys.put("education", entry -> education = values.text(entry));
      keys.put("skills", entry -> skills = texts(entry));
      values.mapping(node, "a candidate", keys);
      return new Candidate(experienceYears, education, skills);
    }

    private List<String> texts(Entry entry) {
      return values.items(entry.value()).stream()
          .map(item -> values.text(item, entry.key().text()))
          .toList();
    }
  }
}
