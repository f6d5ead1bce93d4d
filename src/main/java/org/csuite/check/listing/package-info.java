/** What stands in a rule book, for those who read it rather than run it. */
package org.csuite.check.listing;
