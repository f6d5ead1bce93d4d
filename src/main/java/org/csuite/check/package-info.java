/**
 * Faults of a rule book, cases, coverage and mutants. Its own classes run cases; each kind of
 * question has a room.
 */
package org.csuite.check;
