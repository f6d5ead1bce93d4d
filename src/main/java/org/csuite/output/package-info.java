/**
 * The one door through which csuite writes files: whole or not at all, beside their place first; or
 * growing where they are. Every package that writes may use it, and nothing else opens a file for
 * writing.
 */
package org.csuite.output;
