package org.csuite.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;

/** Who may do what with a file, where the file system knows. */
final class Mode {
  private Mode() {}

  /**
   * Gives a new file the mode of another and, where that is permitted, its group and owner. To a
   * group that it cannot be given it grants nothing.
   */
  static void copy(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
    PosixFileAttributes now = view.readAttributes();
    Set<PosixFilePermission> mode = new HashSet<>(wanted.permissions());
    if (!wanted.group().equals(now.group()) && !permitted(() -> view.setGroup(wanted.group()))) {
      mode.removeIf(permission -> permission.name().startsWith("GROUP"));
    }
    if (!wanted.owner().equals(now.owner())) {
      permitted(() -> view.setOwner(wanted.owner()));
    }
    view.setPermissions(mode);
  }

  private static boolean permitted(ProcessEnd.Step step) {
    try {
      step.run();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
