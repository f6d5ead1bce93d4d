package org.csuite.model;

import java.util.List;
import java.util.Set;

/**
 * A rule as a reader of the rule book wants it.
 *
 * @param name its id
 * @param phase the question it helps to answer
 * @param location of its name
 * @param why the reason sentence, with places for values
 * @param source on whose authority
 * @param text as it stands in its file, without indentation around it
 * @param roles the ids it concludes something about; empty when it may be any
 * @param facts the facts of a company that it looks at, itself or through a table
 * @param tables paths of the tables it reads
 * @param cases names of the cases that expect it to fire
 * @param silent names of the cases that expect it to stay silent
 * @param scenarios names of the scenarios in which it fires, of those that were decided
 */
public record BookEntry(
    String name,
    Phase phase,
    Location location,
    Text why,
    Citation source,
    String text,
    Set<String> roles,
    Set<String> facts,
    Set<String> tables,
    List<String> cases,
    List<String> silent,
    List<String> scenarios) {}
