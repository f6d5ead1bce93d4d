/** Lays rule files out in one style, without touching what they say. */
package org.csuite.rulebook.format;
