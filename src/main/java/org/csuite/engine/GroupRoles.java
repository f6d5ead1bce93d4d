package org.csuite.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csuite.model.Fact;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario;

/** The roles that the groups above a company have, each with the name of the nearest of them. */
final class GroupRoles {
  private final Map<String, String> groups = new LinkedHashMap<>();

  private GroupRoles() {}

  /**
   * Looks at every group above a company: the organisation it gives, else what the rules staff.
   *
   * @param decide decides a group that gives no organisation
   */
  static GroupRoles of(Scenario scenario, Function<Scenario, Outcome> decide) {
    GroupRoles roles = new GroupRoles();
    for (Scenario at = scenario.parent(); at != null; at = at.parent()) {
      for (String role : rolesOf(at, decide)) {
        roles.groups.putIfAbsent(role, at.name());
      }
    }
    return roles;
  }

  private static List<String> rolesOf(Scenario group, Function<Scenario, Outcome> decide) {
    return group.organisation() != null
        ? group.organisation().stream().map(Scenario.GivenPost::role).toList()
        : decide.apply(group).roles().stream()
            .filter(RoleDecision::staffed)
            .map(RoleDecision::role)
            .toList();
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
