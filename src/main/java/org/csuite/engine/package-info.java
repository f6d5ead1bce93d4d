/**
 * Decides scenarios by a rule book. Its own classes are the door: who decides, and the port through
 * which rules conclude. The rooms stand in a line, each used only by later ones: plan, settle,
 * drools, run, direct; plain stands beside them.
 */
package org.csuite.engine;
