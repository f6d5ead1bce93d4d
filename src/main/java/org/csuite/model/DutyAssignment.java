package org.csuite.model;

import java.util.List;

/**
 * Who answers for a duty.
 *
 * @param duty id
 * @param owner the one accountable role; null when no rule gives one
 * @param consulted roles consulted
 * @param reasons why, the deciding one first
 */
public record DutyAssignment(
    String duty, String owner, List<String> consulted, List<Reason> reasons) {}
