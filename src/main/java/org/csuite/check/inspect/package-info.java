/**
 * A rule book as checks look at it, and the company that shows what a check claims: Drools decides
 * it.
 */
package org.csuite.check.inspect;
