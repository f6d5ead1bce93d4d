/** The same rules matched without Drools and without reasons, for searches and portfolios. */
package org.csuite.engine.direct;
