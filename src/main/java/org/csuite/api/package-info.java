/**
 * What a program embeds: a rule book is opened once, and decides, explains, compares and works off
 * tables. Besides these classes only values of {@code org.csuite.model} are handed out; everything
 * else in the jar may change with any version. A reference that may be null says so.
 */
@NullMarked
package org.csuite.api;

import org.jspecify.annotations.NullMarked;
