/**
 * What is decided of one company of a table, and what is counted of many. Used by all rooms of
 * batch.
 */
package org.csuite.batch.decide;
