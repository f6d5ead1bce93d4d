/** Decisions as they are written: CSV, JSON lines, workbooks, compressed or not. */
package org.csuite.batch.output;
