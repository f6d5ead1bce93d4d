package org.csuite.report.page;

import java.util.List;

/**
 * A box of an organisation chart: one post with all its roles.
 *
 * @param id of its main role
 * @param title short names of its roles: {@code CIO + CDO}
 * @param names full names of the roles, where they say more than the title
 * @param notes verdict, certainty and what else is to be said
 * @param look how it stands out
 * @param dashed whether its border is: nobody of the company's own need fill it
 * @param superior id of the box above; null at the top
 */
record ChartBox(
    String id,
    String title,
    List<String> names,
    List<String> notes,
    Look look,
    boolean dashed,
    String superior) {

  /** The same with one more thing said of it. */
  ChartBox noting(String note) {
    List<String> more = new java.util.ArrayList<>(notes);
    more.add(note);
    return new ChartBox(id, title, names, List.copyOf(more), look, dashed, superior);
  }
}
