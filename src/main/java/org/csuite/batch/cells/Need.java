package org.csuite.batch.cells;

import org.csuite.model.Verdict;

/**
 * What a role to be filled adds to the costs of a company, in whatever currency.
 *
 * @param verdict before the budget
 * @param ownPost whether no other role's post holds it
 * @param price null when no source gives its pay
 */
record Need(String role, Verdict verdict, double certainty, boolean ownPost, Price price) {
  /**
   * A year's pay.
   *
   * @param currency ISO 4217
   */
  record Price(double amount, String currency) {}
}
