package org.csuite.engine.settle;

/** A scenario that could not be decided, because rules matched without end. */
public final class LimitExceeded extends RuntimeException {
  private static final long serialVersionUID = 1;

  LimitExceeded(String message) {
    super(message);
  }
}
