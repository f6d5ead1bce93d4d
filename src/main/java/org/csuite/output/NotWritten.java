package org.csuite.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that could not be written: which, and why, as a sentence for the user. */
public final class NotWritten extends IOException {
  private static final long serialVersionUID = 1;

  private NotWritten(String message, Throwable cause) {
    super(message, cause);
  }

  /** For what the operating system said, unless it is one already. */
  static NotWritten of(Path file, IOException cause) {
    return cause instanceof NotWritten known
        ? new NotWritten(known.getMessage(), known.getCause())
        : of(file, reason(cause), cause);
  }

  static NotWritten of(Path file, String reason, IOException cause) {
    return new NotWritten("'" + file + "' cannot be written: " + reason + ".", cause);
  }

  /** The same, and what else is to be said. */
  NotWritten and(String more) {
    return new NotWritten(getMessage() + " " + more, getCause());
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "Permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "Its folder is not there";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "There is a file of that name by now, which is kept";
    }
    String said =
        cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
    return said == null ? cause.getClass().getSimpleName() : said;
  }

  /** The one among the causes of a failure; null when there is none. */
  public static NotWritten in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotWritten found) {
        return found;
      }
    }
    return null;
  }
}
