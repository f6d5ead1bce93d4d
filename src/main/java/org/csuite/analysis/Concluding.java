package org.csuite.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Firing;
import org.csuite.model.Question;
import org.csuite.model.Verb;
import org.csuite.model.Verdict;

/** Which firings lead to which facts and decisions. */
final class Concluding {
  private Concluding() {}

  /** Whether a firing is one that a question is about. */
  static boolean isAbout(Firing firing, Question question) {
    if (!question.kind().verbs().contains(firing.verb())) {
      return false;
    }
    if (question.kind() == Question.Kind.FINDING) {
      return firing.text(1).equals(question.subject())
          && (question.about() == null || firing.text(2).equals(question.about()));
    }
    return firing.text(0).equals(question.subject());
  }

  /** Whether a fact comes from a firing, among others perhaps. */
  static boolean leadsTo(Firing firing, Fact fact) {
    FactType type = FactType.of(fact);
    if (!firing.won() || !type.verbs().contains(firing.verb())) {
      return false;
    }
    return switch (type) {
      case ROLE_CASE, STAFFED, BAND, COST, REQUIRED, EXTERNAL, SHARED ->
          firing.text(0).equals(fact.get(0));
      case FORBIDDEN -> List.of(fact.get(0), fact.get(1)).containsAll(firing.arguments());
      default ->
          Objects.equals(firing.arguments().get(0), fact.get(0))
              && Objects.equals(firing.arguments().get(1), fact.get(1));
    };
  }

  /** The verdicts that staff a role. */
  static Set<Object> staffedVerdicts() {
    return Arrays.stream(Verdict.values())
        .filter(Verdict::staffed)
        .map(Verdict::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What a verb must conclude to give a fact its fields; null when it cannot. */
  static Map<Integer, Set<Object>> arguments(
      FactType type, Map<Field, List<Object>> wanted, Verb verb) {
    Map<Integer, Set<Object>> arguments = new HashMap<>();
    for (Map.Entry<Field, List<Object>> entry : wanted.entrySet()) {
      String field = entry.getKey().name();
      int index = type.fields().stream().map(Field::name).toList().indexOf(field);
      if (index == 0) {
        arguments.put(0, new LinkedHashSet<>(entry.getValue()));
      } else if (type == FactType.STAFFED) {
        if (!staffing(verb, field, entry.getValue(), arguments)) {
          return null;
        }
      } else if (index > 0 && index < verb.parameters().size() && type != FactType.ROLE_CASE) {
        arguments.put(index, new LinkedHashSet<>(entry.getValue()));
      }
    }
    return arguments;
  }

  private static boolean staffing(
      Verb verb, String field, List<Object> values, Map<Integer, Set<Object>> arguments) {
    switch (verb) {
      case STAFF -> {
        if (field.equals("staffed") && values.contains(true)) {
          arguments.put(1, staffedVerdicts());
          return true;
        }
        if (field.equals("verdict")) {
          arguments.put(1, new LinkedHashSet<>(values));
          return true;
        }
        return false;
      }
      case COMBINE -> {
        if (field.equals("holder")) {
          arguments.put(1, new LinkedHashSet<>(values));
          return true;
        }
        return false;
      }
      default -> {
        return false;
      }
    }
  }
}
