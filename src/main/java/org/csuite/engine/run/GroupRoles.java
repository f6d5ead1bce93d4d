package org.csuite.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.csuite.engine.settle.WorkingFacts;
import org.csuite.model.Fact;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario;
import org.csuite.rulebook.OfGroups;

/** The roles that the groups above a company have, each with the name of the nearest of them. */
public final class GroupRoles {
  /** What a company without a group finds above it. */
  private static final GroupRoles NONE = new GroupRoles(Map.of());

  private final Map<String, String> groups;

  private GroupRoles(Map<String, String> groups) {
    this.groups = groups;
  }

  /** What stands above companies, each group looked at once. */
  public static final class Above {
    private final OfGroups<GroupRoles> groups;

    /**
     * Of a group counts the organisation it gives, else what the rules staff.
     *
     * @param decide decides a group that gives no organisation, with what is above it
     */
    public Above(BiFunction<Scenario, GroupRoles, Outcome> decide) {
      this.groups =
          new OfGroups<>(
              (group, above) -> {
                GroupRoles higher = above == null ? NONE : above;
                return higher.below(group.name(), rolesOf(group, higher, decide));
              });
    }

    /**
     * The roles of the groups above a company.
     *
     * @throws LimitExceeded when a group cannot be decided
     */
    public GroupRoles of(Scenario company) {
      GroupRoles above = groups.above(company);
      return above == null ? NONE : above;
    }
  }

  private static List<String> rolesOf(
      Scenario group, GroupRoles above, BiFunction<Scenario, GroupRoles, Outcome> decide) {
    return group.organisation() != null
        ? group.organisation().stream().map(Scenario.GivenPost::role).toList()
        : decide.apply(group, above).roles().stream()
            .filter(RoleDecision::staffed)
            .map(RoleDecision::role)
            .toList();
  }

  /** What a company finds above it whose group has these roles and is itself below these groups. */
  private GroupRoles below(String group, List<String> roles) {
    Map<String, String> nearest = new LinkedHashMap<>();
    roles.forEach(role -> nearest.putIfAbsent(role, group));
    groups.forEach(nearest::putIfAbsent);
    return new GroupRoles(nearest);
  }

  /** Makes the roles known. */
  void insert(WorkingFacts facts) {
    groups.keySet().forEach(role -> facts.insert(new Fact.GroupRole(role), false));
  }

  /** The group that has the role, or null. */
  String having(String role) {
    return groups.get(role);
  }
}
