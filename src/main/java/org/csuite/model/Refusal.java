package org.csuite.model;

import java.util.List;

/**
 * A scenario that could not be read or decided, or a file in which none could be told apart. It
 * stands in results where the scenario would.
 *
 * @param name of the scenario, or of the file
 * @param location where the scenario begins, or the file
 * @param diagnostics why, at least one error
 */
public record Refusal(String name, Location location, List<Diagnostic> diagnostics) {
  /** A file as a whole. */
  public static Refusal ofFile(String file, List<Diagnostic> diagnostics) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return new Refusal(name.isEmpty() ? file : name, Location.of(file), diagnostics);
  }

  /** A scenario, for one reason that lies in it as a whole. */
  public static Refusal of(Scenario scenario, Diagnostic.Code code, String message, String hint) {
    return new Refusal(
        scenario.name(),
        scenario.location(),
        List.of(new Diagnostic(Severity.ERROR, code, scenario.location(), 1, message, hint, null)));
  }
}
