package org.csuite.rulebook;

import java.nio.file.Path;
import java.util.List;
import org.csuite.input.SourceText;

/** Where a rule book stands: a folder on disk, or the copy inside the jar. */
public interface RuleFolder {
  /** A folder on disk. */
  static RuleFolder of(Path folder) {
    throw new IllegalStateException("to be written");
  }

  /** The copy of the shipped rule book that the jar holds. */
  static RuleFolder ofJar() {
    throw new IllegalStateException("to be written");
  }

  /** What messages call it. */
  String name();

  /** The files, as paths relative to the folder with forward slashes, sorted. */
  List<String> files() throws SourceText.Unreadable;

  /** The text of a file; its name in messages is the folder's name and the path. */
  SourceText read(String file) throws SourceText.Unreadable;
}
