package org.csuite.report;

import org.csuite.model.Explanation;
import org.csuite.model.Outcome;

/**
 * An explanation with what it explains. Those of one outcome follow each other.
 *
 * @param outcome the decided organisation
 * @param explanation of one decision of it
 */
public record Explained(Outcome outcome, Explanation explanation) {}
