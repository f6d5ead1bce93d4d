package org.csuite.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlNode.Mapping;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Domain;
import org.csuite.model.Scenario.OwnDecision;
import org.csuite.model.Verdict;
import org.csuite.model.Vocabulary;

/** Reads the {@code decisions} that the consultant takes in place of the rules. */
final class OwnDecisionsReader {
  private final Vocabulary vocabulary;
  private final ValueReader values;
  private final Map<String, OwnDecision> decisions = new LinkedHashMap<>();
  private final Map<String, YamlNode> decided = new HashMap<>();

  OwnDecisionsReader(Vocabulary vocabulary, ValueReader values) {
    this.vocabulary = vocabulary;
    this.values = values;
  }

  /** The decisions by role, in order, each role once. */
  Map<String, OwnDecision> read(YamlNode node) {
    values.items(node).forEach(item -> new Reading().read(item));
    return decisions;
  }

  /** One decision while it is read. */
  private final class Reading {
    private String role;
    private String verdict;
    private String author;
    private String reason;

    void read(YamlNode node) {
      Map<String, Consumer<Entry>> keys = new LinkedHashMap<>();
      keys.put("role", this::role);
      keys.put(
          "verdict",
          entry -> verdict = values.word(entry.value(), Domain.VERDICT, Code.UNKNOWN_VALUE));
      keys.put("author", entry -> author = values.text(entry));
      keys.put("reason", entry -> reason = values.text(entry));
      values.mapping(node, "a decision", keys);
      if (node instanceof Mapping mapping) {
        needAll(keys.keySet(), mapping);
      }
      if (role != null && verdict != null) {
        decisions.put(role, new OwnDecision(Verdict.of(verdict), author, reason));
      }
    }

    private void role(Entry entry) {
      role = values.word(entry.value(), vocabulary.roles(), Code.UNKNOWN_ROLE);
      YamlNode first = role == null ? null : decided.putIfAbsent(role, entry.value());
      if (first != null) {
        String message =
            "'" + role + "' is decided already, in line " + first.place().location().line() + ".";
        String hint = "Maybe keep the decision that holds.";
        values.report(entry.value().place().error(Code.DUPLICATE_NAME, message, hint));
      }
    }

    private void needAll(Iterable<String> keys, Mapping mapping) {
      List<String> missing = new ArrayList<>();
      for (String key : keys) {
        if (!mapping.entries().containsKey(key)) {
          missing.add(key);
        }
      }
      if (!missing.isEmpty()) {
        String message = "A decision needs '" + String.join("', '", missing) + "'.";
        String hint = "Maybe `" + missing.get(0) + ": …`.";
        values.report(mapping.place().error(Code.MISSING_KEY, message, hint));
      }
    }
  }
}
