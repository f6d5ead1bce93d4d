package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.model.FactType;

/** What verdicts on roles, and who holds them, are known by: before the budget phase or after. */
final class Verdicts {
  /** More than there are verdicts, each with or without a conflict. */
  private static final int MOST = 16;

  private final Map<String, Input> verdicts = new LinkedHashMap<>();
  private final Map<String, Input> staffed = new LinkedHashMap<>();
  private final Map<String, Input> holders = new LinkedHashMap<>();

  /** Says what the verdict on a role is known by. */
  void verdict(String role, Node verdict, Input isStaffed) {
    verdicts.put(role, Input.plain(verdict.slot(), MOST));
    staffed.put(role, isStaffed);
  }

  /** Says what the holder of a role is known by, which other roles may hold. */
  void holder(String role, Node holder) {
    holders.put(role, Input.plain(holder.slot(), Input.GROWING));
  }

  /** The verdict on a role. */
  Input verdict(String role) {
    return verdicts.get(role);
  }

  /** Whether a role is to be filled. */
  Input staffed(String role) {
    return staffed.get(role);
  }

  /** The role that holds another; empty where no rule says that one does. */
  List<Input> holder(String role) {
    return holders.containsKey(role) ? List.of(holders.get(role)) : List.of();
  }

  /** What some fields of the verdict on a role rest on. */
  List<Input> of(String role, Set<Integer> fields) {
    List<Input> of = new ArrayList<>();
    if (fields.contains(FactType.STAFFED.index("verdict"))) {
      of.add(verdict(role));
    } else if (fields.contains(FactType.STAFFED.index("staffed"))) {
      of.add(staffed(role));
    }
    if (fields.contains(FactType.STAFFED.index("holder"))) {
      of.addAll(holder(role));
    }
    return of;
  }
}
