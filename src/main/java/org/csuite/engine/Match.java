package org.csuite.engine;

/**
 * A rule fired on these facts.
 *
 * @param plan the rule
 * @param facts by slot: {@link org.csuite.model.Fact} or {@link Collected}
 */
record Match(RulePlan plan, Object[] facts) {}
