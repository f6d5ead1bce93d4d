/**
 * Rules made ready to run: what each condition tests, where each variable comes from, and what a
 * firing says. Used by all that match rules.
 */
package org.csuite.engine.plan;
