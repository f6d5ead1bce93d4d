package org.csuite.model;

import java.util.List;

/**
 * Something to tell the client.
 *
 * @param code kebab-case
 * @param severity how grave
 * @param subject a role, duty or other id; empty when it is about the whole
 * @param message what is the matter
 * @param advice what to change; null when there is nothing to say
 * @param reasons the rules that found it
 */
public record Finding(
    String code,
    Severity severity,
    String subject,
    Text message,
    Text advice,
    List<Reason> reasons) {}
