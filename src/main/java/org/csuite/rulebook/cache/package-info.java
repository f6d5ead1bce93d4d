/**
 * Keeps a rule book as it was read, in a compact form, and takes it up again where no file has
 * changed.
 */
package org.csuite.rulebook.cache;
