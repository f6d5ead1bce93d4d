package org.csuite.model;

import java.util.Map;

/**
 * Why something was concluded: the rule that fired, where it stands, on what it matched.
 *
 * @param rule its name
 * @param verb what it concluded
 * @param file the rule file, or the table when a row of it decided
 * @param line of the rule or the row
 * @param why the reason sentence
 * @param advice what to change, of a finding; null when the rule gives none
 * @param source on whose authority
 * @param strength the certainty factor that the verb advise gives, the percentage points of
 *     adjustPay, else null
 * @param matched the values that the rule looked at: a fact's name, or {@code Type.field} for an
 *     intermediate conclusion
 * @param estimated whether it rests on an estimated fact, directly or through conclusions
 */
public record Reason(
    String rule,
    Verb verb,
    String file,
    int line,
    Text why,
    Text advice,
    Citation source,
    Double strength,
    Map<String, Object> matched,
    boolean estimated) {}
