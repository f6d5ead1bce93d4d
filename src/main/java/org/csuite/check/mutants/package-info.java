/** Changes one thing at a time in a rule book and looks whether a case notices. */
package org.csuite.check.mutants;
