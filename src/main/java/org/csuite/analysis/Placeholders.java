package org.csuite.analysis;

import java.util.HashMap;
import java.util.Map;
import org.csuite.engine.plan.Sentence;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Text;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;

/** Fills the sentence of a rule that did not fire with the values that are known. */
final class Placeholders {
  private static final Sentence.Filling OPEN =
      new Sentence.Filling(new Field("", Kind.TEXT, null, true), "…");

  private Placeholders() {}

  /** The sentence, with "…" where a value is not known. */
  static Text fill(Text sentence, Rule rule, Map<String, Object> values, Vocabulary vocabulary) {
    Map<String, Field> fields = fields(rule);
    return new Sentence(sentence)
        .filled(
            name ->
                values.get(name) == null || fields.get(name) == null
                    ? OPEN
                    : new Sentence.Filling(fields.get(name), values.get(name)),
            vocabulary);
  }

  /** What each variable is; the verb knows better than a column what its argument is. */
  private static Map<String, Field> fields(Rule rule) {
    Map<String, Field> fields = new HashMap<>();
    for (Condition condition : rule.conditions()) {
      condition.pattern().bindings().forEach(b -> fields.put(b.variable(), b.field()));
    }
    for (int i = 0; i < rule.arguments().size(); i++) {
      Field parameter = rule.verb().parameters().get(i);
      if (rule.arguments().get(i) instanceof Rule.Variable variable && parameter.values() != null) {
        fields.put(variable.name(), parameter);
      }
    }
    return fields;
  }
}
