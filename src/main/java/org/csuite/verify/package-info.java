/**
 * All ways of deciding side by side, each held against the others on the same companies. Only the
 * command line asks for it; nothing is decided by it.
 */
package org.csuite.verify;
