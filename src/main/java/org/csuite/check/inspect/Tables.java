package org.csuite.check.inspect;

import java.util.List;
import org.csuite.check.space.Instance;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;

/** The tables that rules look into. */
public final class Tables {
  private Tables() {}

  /** The look-ups of a rule. */
  public static List<TableQuery> queries(Rule rule) {
    return rule.conditions().stream()
        .map(Condition::pattern)
        .map(Condition.Pattern::query)
        .filter(query -> query != null)
        .toList();
  }

  /** What an instance's row says about itself. */
  public static Table.Note note(Instance instance) {
    for (TableQuery query : queries(instance.rule())) {
      if (query.table().file().equals(instance.row().file())) {
        return query.table().note(instance.row());
      }
    }
    throw new IllegalArgumentException(instance.name());
  }
}
