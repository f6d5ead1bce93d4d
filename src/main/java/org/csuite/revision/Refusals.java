package org.csuite.revision;

import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/**
 * Says why a revision cannot be read.
 *
 * @param name what messages call the revision
 */
record Refusals(String name) {
  /** A refusal of the whole; the hint may be null. */
  SourceText.Unreadable of(Code code, String message, String hint) {
    return new SourceText.Unreadable(Diagnostic.ofFile(code, name, message, hint));
  }

  /** One because the repository leads elsewhere. */
  SourceText.Unreadable notFollowed(String what) {
    return of(
        Code.NOT_ALLOWED,
        "The repository leads elsewhere, which is not followed: " + what + ".",
        "Maybe make a clone of your own and compare there.");
  }

  /** One because something is not as Git writes it. */
  SourceText.Unreadable damaged() {
    return of(
        Code.MISSING_FILE,
        "The repository cannot be read: it is damaged or of an unknown kind.",
        "Maybe git fsck tells more.");
  }
}
