package org.csuite.model;

/**
 * An entry of the bibliography, {@code sources.yaml}.
 *
 * @param key its id, as rules cite it
 * @param author who wrote it
 * @param year of publication
 * @param title its title
 * @param where publisher, address or article; null when there is none
 * @param confidence {@code verified}, {@code secondary}, {@code unverified} or {@code judgement}
 * @param location where it stands
 */
public record Source(
    String key,
    String author,
    int year,
    String title,
    String where,
    String confidence,
    Location location) {}
