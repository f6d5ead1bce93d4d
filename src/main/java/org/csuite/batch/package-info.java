/**
 * Companies by the million: tables of them, decided and written again as tables. The rooms below it
 * stand in a line, each used only by later ones: decide, source, output, cells, plain, job.
 */
package org.csuite.batch;
