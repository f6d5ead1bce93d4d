package org.csuite.report;

import java.io.IOException;
import org.csuite.model.Refusal;

/**
 * One format of results: things are added one by one and written as soon as the format allows, so
 * that any number of them needs little memory.
 *
 * @param <T> what is reported: an outcome, the result of a case, a diagnostic
 */
public interface Report<T> {
  /** Takes the next one. */
  void add(T item) throws IOException;

  /**
   * Takes what stands where a scenario could not be read or decided. Formats without a place for it
   * leave it to the messages.
   */
  default void refuse(Refusal refusal) throws IOException {}

  /** Writes what can only be written at the end. The target stays open. */
  void end() throws IOException;
}
