package org.csuite.bench;

import java.util.Set;

/**
 * A fault put into a copy of the rule book on purpose.
 *
 * @param kind what was done, in words
 * @param file the file that was changed, relative to the folder
 * @param text of the file after the change
 * @param codes what a check may call it
 * @param places the files and lines at which it may be reported, {@code file:line}
 * @param name a rule or word that a report may name it by
 */
record SeededFault(
    String kind, String file, String text, Set<String> codes, Set<String> places, String name) {}
