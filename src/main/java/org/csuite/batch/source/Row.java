package org.csuite.batch.source;

import java.util.List;
import org.csuite.model.Company;

/**
 * A row that can be decided.
 *
 * @param name the company's; empty when the row gives none
 * @param company the facts it gives
 * @param kept the cells that go to the output unchanged
 */
public record Row(String name, Company company, List<String> kept) {}
