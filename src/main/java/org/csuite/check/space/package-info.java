/**
 * Companies as boxes: what conditions can tell apart, along each field, and set operations on it.
 */
package org.csuite.check.space;
