package org.csuite.rulebook;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csuite.model.Fact;
import org.csuite.model.Verb;

/** The words that rules can hand to a verb: constants, and the cells of a table's column. */
final class ConcludedWords {
  private ConcludedWords() {}

  /**
   * The words that some rule concludes, sorted.
   *
   * @param position of the verb's parameter, from 0
   */
  static Set<String> of(List<Rule> rules, Verb verb, int position) {
    Set<String> words = new TreeSet<>();
    for (Rule rule : rules) {
      if (rule.verb() == verb) {
        add(words, rule, rule.arguments().get(position));
      }
    }
    return words;
  }

  private static void add(Set<String> words, Rule rule, Rule.Argument argument) {
    if (argument instanceof Rule.Constant constant) {
      words.add((String) constant.value());
      return;
    }
    String name = ((Rule.Variable) argument).name();
    for (Condition condition : rule.conditions()) {
      TableQuery query = condition.pattern().query();
      for (Condition.Binding binding : condition.pattern().bindings()) {
        if (query != null && binding.variable().equals(name)) {
          for (Fact.Row row : query.table().lines()) {
            words.add((String) row.get(binding.index()));
          }
        }
      }
    }
  }
}
