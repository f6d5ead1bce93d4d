/**
 * What one run knows, and what the conclusions of a phase come to: equal ones become one, certainty
 * factors combine, limits end what does not end.
 */
package org.csuite.engine.settle;
