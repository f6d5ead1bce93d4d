/**
 * A whole run: which files, how many threads, what is left out, where an interrupted run goes on.
 * The only room that commands use, but for what they count.
 */
package org.csuite.batch.job;
