package org.csuite.check.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;
import org.csuite.check.space.Instance;
import org.csuite.model.Catalogue;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Phase;
import org.csuite.model.Verb;

/**
 * The decisions whose policy a book states in {@code catalogue/decisions.csv}: the id is a table's
 * file, a verb, a verb and its first argument ({@code classify:size-band}), or a phase that may be
 * empty.
 */
final class Decisions {
  /** Where a book states its policies. */
  static final String FILE = "catalogue/decisions.csv";

  /**
   * Rules or rows of which the policy says how many may hold.
   *
   * @param name for messages
   * @param policy as stated
   * @param instances of one verb and one first argument, or of one table
   */
  record Decision(String name, Policy policy, List<Instance> instances) {}

  private Decisions() {}

  /** The decisions; a policy or an id that is not understood is a fault. */
  static List<Decision> of(Inspection inspection, Faults faults) {
    List<Decision> decisions = new ArrayList<>();
    Catalogue catalogue = inspection.book().vocabulary().catalogue(FILE);
    if (catalogue == null) {
      return decisions;
    }
    for (Catalogue.Entry entry : catalogue.entries().values()) {
      Policy policy = Policy.of(entry.cells().getOrDefault("policy", ""));
      Map<Object, List<Instance>> groups = groups(inspection, entry.id());
      if (policy != null && groups.isEmpty() && names(inspection, entry.id())) {
        continue;
      }
      if (policy == null || groups.isEmpty()) {
        faults.error(
            inspection.texts().entry(FILE, entry.id()),
            Code.UNKNOWN_POLICY,
            policy == null
                ? "'"
                    + entry.id()
                    + "' has the policy '"
                    + entry.cells().get("policy")
                    + "', which is none."
                : "No rule decides '" + entry.id() + "'.",
            policy == null
                ? "Maybe exactly-one, at-most-one, at-least-one or any."
                : "Maybe the file of a table that a rule reads, or a verb, as classify:size-band.",
            null);
        continue;
      }
      groups.forEach(
          (key, group) -> decisions.add(new Decision(name(entry.id(), key), policy, group)));
    }
    return decisions;
  }

  /** Whether the book says that a decision may have no answer. */
  static boolean mayLack(Inspection inspection, String id) {
    Catalogue catalogue = inspection.book().vocabulary().catalogue(FILE);
    Catalogue.Entry entry = catalogue == null ? null : catalogue.entries().get(id);
    Policy policy = entry == null ? null : Policy.of(entry.cells().getOrDefault("policy", ""));
    return policy != null && !policy.needsOne();
  }

  /**
   * Whether an id is a phase, or a verb and a role or duty, of which rules need not say anything.
   */
  private static boolean names(Inspection inspection, String id) {
    if (Phase.of(id) != null) {
      return true;
    }
    String[] parts = id.split(":", 2);
    return parts.length == 2
        && Verb.of(parts[0]) != null
        && (inspection.book().vocabulary().roles().ids().contains(parts[1])
            || inspection.book().vocabulary().duties().ids().contains(parts[1]));
  }

  private static String name(String id, Object key) {
    return key.equals("") || id.endsWith(":" + key) ? id : id + " for " + key;
  }

  private static Map<Object, List<Instance>> groups(Inspection inspection, String id) {
    Map<Object, List<Instance>> groups = new LinkedHashMap<>();
    String verb = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
    String key = id.contains(":") ? id.substring(id.indexOf(':') + 1) : null;
    for (Instance instance : inspection.instances()) {
      Object first = instance.constant(0) == null ? "" : instance.constant(0);
      boolean belongs =
          id.endsWith(".csv")
              ? instance.row() != null && instance.row().file().equals(id)
              : instance.rule().verb() == Verb.of(verb) && (key == null || key.equals(first));
      if (belongs) {
        Object group = id.endsWith(".csv") ? List.of(instance.rule().name(), first) : first;
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(instance);
      }
    }
    Map<Object, List<Instance>> named = new LinkedHashMap<>();
    groups.forEach(
        (group, instances) ->
            named.put(
                group instanceof List<?> list
                    ? (groups.size() == 1 ? "" : list.get(1).equals("") ? list.get(0) : list.get(1))
                    : group,
                instances));
    return named.size() == groups.size() ? named : groups;
  }
}
