package org.csuite.batch.output;

import java.util.List;
import org.csuite.batch.decide.Decision.RoleLine;
import org.csuite.batch.decide.Wording;

/**
 * What a row says of a company, whatever the format.
 *
 * @param roles in the order of their columns
 * @param explained puts reasons into words; null for none
 * @param longer whether each role has a line of its own
 */
public record RowShape(List<String> roles, Wording explained, boolean longer) {
  /** How many lines a company takes, those inside quotes apart. */
  int lines() {
    return longer ? roles.size() : 1;
  }

  /** Whether the text of a decision depends on more than the decision. */
  boolean differs(RoleLine line) {
    return explained != null && explained.differs(line);
  }
}
