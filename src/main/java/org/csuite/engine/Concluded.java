package org.csuite.engine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.csuite.model.Firing;
import org.csuite.model.Verb;

/**
 * What a rule concluded, apart from how: the same whoever evaluated the rule.
 *
 * @param rule its name
 * @param verb what
 * @param arguments of the verb, numbers as Double
 */
public record Concluded(String rule, Verb verb, List<Object> arguments) {
  /** The conclusion of a rule, with numbers of any type. */
  public static Concluded of(String rule, Verb verb, List<?> arguments) {
    List<Object> alike = new ArrayList<>();
    arguments.forEach(a -> alike.add(a instanceof Number n ? (Object) n.doubleValue() : a));
    return new Concluded(rule, verb, Collections.unmodifiableList(alike));
  }

  /** What a firing concluded. */
  public static Concluded of(Firing firing) {
    return of(firing.reason().rule(), firing.verb(), firing.arguments());
  }

  /** As in a rule: {@code cto-if-sold: advise( CTO, 0.6 )}. */
  @Override
  public String toString() {
    return rule
        + ": "
        + verb.id()
        + arguments.stream().map(String::valueOf).collect(joining(", ", "( ", " )"));
  }
}
