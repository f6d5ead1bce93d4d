package org.csuite.batch.source;

import java.io.IOException;

/** An input that breaks off or is damaged, so that what follows cannot be read. */
public final class Unreadable extends IOException {
  private static final long serialVersionUID = 1;

  /** For that reason. */
  public Unreadable(String message, Throwable cause) {
    super(message, cause);
  }
}
