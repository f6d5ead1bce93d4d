package org.csuite.input;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Tells the files and folders that editors, spreadsheets and operating systems leave beside a
 * user's own: locks, swap files, backups, thumbnails. Whatever looks through a folder leaves them
 * out; one that the user names outright is read.
 */
public final class HiddenFiles {
  private static final Pattern LITTER =
      Pattern.compile(
          // Hidden by name: .git, .DS_Store, ._x of macOS, .#x of Emacs, .x.swp of Vim, .~lock.x#
          "\\.(?!\\.?$).*"
              // An open Office document, and the temporary files beside it
              + "|~\\$.*|~.*\\.tmp"
              // Backups and unsaved changes: x.yaml~, x.yaml.~1~, #x.yaml#
              + "|.*~|#.*#"
              // Swap files of Vim where it is told not to hide them, and the file it tries out
              + "|.*\\.sw[a-z]|4913"
              // A save of the JetBrains editors under way
              + "|.*___jb_(tmp|old|bak)___"
              // Windows, macOS, file servers
              + "|(eh)?thumbs(_vista)?\\.db|desktop\\.ini|\\$recycle\\.bin"
              + "|system volume information|__macosx|icon\\r|@eadir",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private HiddenFiles() {}

  /**
   * Whether a path, or a folder on its way, is such a file.
   *
   * @param relative to the folder that is looked through, which itself may have any name
   */
  public static boolean is(Path relative) {
    for (Path name : relative) {
      if (LITTER.matcher(name.toString()).matches()) {
        return true;
      }
    }
    return false;
  }
}
