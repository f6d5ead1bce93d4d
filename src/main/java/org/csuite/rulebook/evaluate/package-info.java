/**
 * An opinion without Drools: whether a rule holds for some facts, and what it lacks where it does
 * not.
 */
package org.csuite.rulebook.evaluate;
