package org.csuite.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.rulebook.Rule;

/** What a rule hands to its verb, read off a match. */
final class Arguments {
  /**
   * One of them.
   *
   * @param source of a variable; null for a constant
   * @param constant in the type of the parameter; null for a variable
   * @param parameter of the verb
   */
  private record Argument(RulePlan.Source source, Object constant, Field parameter) {
    Object in(Object[] matched) {
      return source == null ? constant : ofKind(source.in(matched), parameter.kind());
    }
  }

  private final List<Argument> arguments = new ArrayList<>();

  /**
   * Of a rule.
   *
   * @param variables where the values of its variables come from
   */
  Arguments(Rule rule, Map<String, RulePlan.Source> variables) {
    List<Field> parameters = rule.verb().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      Field parameter = parameters.get(i);
      arguments.add(
          rule.arguments().get(i) instanceof Rule.Variable variable
              ? new Argument(variables.get(variable.name()), null, parameter)
              : new Argument(
                  null,
                  ofKind(((Rule.Constant) rule.arguments().get(i)).value(), parameter.kind()),
                  parameter));
    }
  }

  /** One for each parameter; null when a value that the verb needs is unknown. */
  List<Object> of(Object... matched) {
    Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      Argument argument = arguments.get(i);
      values[i] = argument.in(matched);
      if (values[i] == null && !argument.parameter().nullable()) {
        return null;
      }
    }
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  /** Whether one of them comes from a slot of the match. */
  boolean from(int slot) {
    return arguments.stream()
        .anyMatch(argument -> argument.source() != null && argument.source().slot() == slot);
  }

  /**
   * Whether all that are not constant come from one slot of the match.
   *
   * @param slot {@link RulePlan.Source#SELF} for none
   */
  boolean onlyFrom(int slot) {
    return arguments.stream()
        .allMatch(argument -> argument.source() == null || argument.source().slot() == slot);
  }

  private static Object ofKind(Object value, Kind kind) {
    if (value instanceof Number number) {
      return switch (kind) {
        case INTEGER -> (Object) number.intValue();
        case NUMBER -> (Object) number.doubleValue();
        default -> value.toString();
      };
    }
    return value;
  }
}
