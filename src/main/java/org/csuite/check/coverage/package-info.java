/** What decided cases show of a rule book: rules, conditions, thresholds, rows. */
package org.csuite.check.coverage;
