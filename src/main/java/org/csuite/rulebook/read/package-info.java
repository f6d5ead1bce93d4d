/** Reads the files of a rule book and reports all mistakes at once, each with its place. */
package org.csuite.rulebook.read;
