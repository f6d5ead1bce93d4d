package org.csuite.report;

import java.util.List;
import java.util.Map;
import org.csuite.model.Firing;
import org.csuite.model.OutcomeDiff;

/**
 * A scenario that is decided otherwise since files were saved.
 *
 * @param name of the scenario
 * @param changes decision by decision
 * @param because for each change the firings that came or went
 */
public record Changed(
    String name, List<OutcomeDiff.Change> changes, Map<OutcomeDiff.Change, List<Firing>> because) {}
