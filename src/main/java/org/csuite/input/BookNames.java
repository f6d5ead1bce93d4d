package org.csuite.input;

import java.util.Collection;

/**
 * The names that a rule book makes up itself, and that expectations may refer to.
 *
 * @param rules the names of its rules
 * @param findings the codes of what it can find, with those of the engine
 * @param classes the names of its classifications
 */
public record BookNames(
    Collection<String> rules, Collection<String> findings, Collection<String> classes) {}
