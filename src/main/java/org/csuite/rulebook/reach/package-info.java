/**
 * Which facts bear on which conclusion, and at which constants of the book conditions change: one
 * walk over rules and tables, with the views that others need of it.
 */
package org.csuite.rulebook.reach;
