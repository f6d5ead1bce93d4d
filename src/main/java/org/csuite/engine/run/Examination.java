package org.csuite.engine.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csuite.engine.settle.WorkingFacts;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Outcome;
import org.csuite.model.Phase;

/**
 * An outcome with what the rules of each phase could match, for those who ask why a rule did not
 * fire.
 *
 * @param outcome the decided organisation
 * @param facts by phase, what its rules saw; rows of tables are in the rule book
 */
public record Examination(Outcome outcome, Map<Phase, Map<FactType, List<Fact>>> facts) {
  /** What rules of a phase could match of a type. */
  public List<Fact> facts(Phase phase, FactType type) {
    return facts.get(phase).getOrDefault(type, List.of());
  }

  public static Map<FactType, List<Fact>> snapshot(WorkingFacts facts) {
    Map<FactType, List<Fact>> snapshot = new EnumMap<>(FactType.class);
    for (FactType type : FactType.values()) {
      if (type != FactType.ROW && !facts.of(type.javaType()).isEmpty()) {
        snapshot.put(type, List.copyOf(facts.of(type.javaType())));
      }
    }
    return snapshot;
  }
}
