/**
 * One scenario going through the phases, and what the engine supplies between them: staffing, pay,
 * costs, duties, reporting lines, the given organisation.
 */
package org.csuite.engine.run;
