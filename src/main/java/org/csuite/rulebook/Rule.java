package org.csuite.rulebook;

import java.util.List;
import java.util.Set;
import org.csuite.model.Citation;
import org.csuite.model.Location;
import org.csuite.model.Phase;
import org.csuite.model.Text;
import org.csuite.model.Verb;

/**
 * A rule as read from its file and checked against the vocabulary: what it looks at and the one
 * thing it concludes.
 *
 * @param name its only id, unique over the book
 * @param phase the question it helps to answer; its folder and ruleflow group
 * @param why the reason sentence; {@code {variable}} stands for the value bound to {@code
 *     $variable}
 * @param advice what to change, of a rule that finds something; null when it says nothing
 * @param source on whose authority
 * @param overrides names of the rules whose single-valued conclusion gives way to this one's
 * @param statements ids of the statements it carries
 * @param conditions in the order of the file, joined by "and"
 * @param verb what it concludes
 * @param arguments one for each parameter of the verb
 * @param location of its name
 */
public record Rule(
    String name,
    Phase phase,
    Text why,
    Text advice,
    Citation source,
    Set<String> overrides,
    Set<String> statements,
    List<Condition> conditions,
    Verb verb,
    List<Argument> arguments,
    Location location) {

  /** What stands in a consequence's parentheses. */
  public sealed interface Argument {}

  /**
   * A value that stands in the rule.
   *
   * @param value of the parameter's kind; null where the parameter may be left open
   */
  public record Constant(Object value) implements Argument {}

  /**
   * A value bound by a condition.
   *
   * @param name without the {@code $}
   */
  public record Variable(String name) implements Argument {}
}
