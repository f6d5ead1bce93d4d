/** The checks, each of which looks for one kind of fault, and what runs them. */
package org.csuite.check.faults;
