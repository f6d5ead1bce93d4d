/**
 * A rule book as it stands in a folder, and as it was understood: rules, tables, vocabulary. Its
 * rooms read it, lay it out, keep it, follow it backwards and evaluate it without Drools.
 */
package org.csuite.rulebook;
