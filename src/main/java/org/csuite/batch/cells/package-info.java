/**
 * Which companies must be decided alike: what each conclusion depends on, worked out from the text
 * of the rules, so that one company of a cell answers for all. A cell is a set of companies that no
 * condition behind a conclusion can tell apart.
 */
package org.csuite.batch.cells;
