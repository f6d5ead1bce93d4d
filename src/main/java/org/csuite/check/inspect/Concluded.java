package org.csuite.check.inspect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csuite.check.space.Instance;
import org.csuite.check.space.Instance.Piece;
import org.csuite.check.space.Space;
import org.csuite.model.Verb;

/** Which rules conclude what the conditions of later rules look at. */
final class Concluded {
  private final Map<Verb, List<Instance>> byVerb = new EnumMap<>(Verb.class);
  private final Space space;

  Concluded(List<Instance> instances, Space space) {
    this.space = space;
    instances.forEach(
        instance ->
            byVerb.computeIfAbsent(instance.rule().verb(), v -> new ArrayList<>()).add(instance));
  }

  /**
   * The instances that may conclude a fact which meets a condition; null when the engine supplies
   * it.
   */
  List<Instance> makers(Piece piece) {
    Verb verb = piece.type().verb();
    if (verb == null) {
      return null;
    }
    boolean symmetric = piece.type().symmetric();
    return byVerb.getOrDefault(verb, List.of()).stream()
        .filter(maker -> meets(piece, maker, false) || (symmetric && meets(piece, maker, true)))
        .toList();
  }

  private boolean meets(Piece piece, Instance maker, boolean turned) {
    return piece.boxes().stream()
        .anyMatch(
            box ->
                box.cells().entrySet().stream()
                    .allMatch(
                        side -> {
                          int field = side.getKey().field();
                          Object value = maker.constant(turned ? 1 - field : field);
                          return value == null
                              || space
                                  .axes()
                                  .axis(side.getKey())
                                  .where(value::equals)
                                  .intersects(side.getValue());
                        }));
  }
}
