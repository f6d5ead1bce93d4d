/**
 * The only user of the Drools runtime: each rule as an executable model, sessions, and firings with
 * their reasons.
 */
package org.csuite.engine.drools;
