/**
 * Tables of companies as they come: CSV, JSON lines and workbooks, row by row, with the place of
 * each. Refuses what cannot be read as it is meant.
 */
package org.csuite.batch.source;
