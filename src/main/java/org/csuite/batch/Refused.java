package org.csuite.batch;

/** A file that cannot be used as a whole. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1;
  private final String hint;

  /**
   * For that reason.
   *
   * @param hint what to do; null when there is nothing to suggest
   */
  public Refused(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What is wrong, and what to do. */
  public String text() {
    return hint == null ? getMessage() : getMessage() + " " + hint;
  }
}
