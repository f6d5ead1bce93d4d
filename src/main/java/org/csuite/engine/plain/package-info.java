/**
 * The rule files in plain Drools, as they stand: a second opinion, and the way for those who run
 * the rules in sessions of their own.
 */
package org.csuite.engine.plain;
