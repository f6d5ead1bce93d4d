package org.csuite.input;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/** Finds the files that a command's arguments mean. */
public final class ScenarioFiles {
  /** The argument that means standard input. */
  public static final String STANDARD_INPUT = "-";

  private ScenarioFiles() {}

  /**
   * The files under the given files and folders: folders are searched recursively and sorted by
   * name, and give their {@code .yaml}, {@code .yml} and {@code .json} files, without {@link
   * HiddenFiles}.
   *
   * @param diagnostics receives what is missing
   */
  public static List<String> find(List<String> arguments, List<Diagnostic> diagnostics) {
    List<String> files = new ArrayList<>();
    for (String argument : arguments) {
      Path path = Path.of(argument);
      if (argument.equals(STANDARD_INPUT) || !Files.isDirectory(path)) {
        files.add(argument);
        continue;
      }
      int before = diagnostics.size();
      List<String> inside = inside(path, diagnostics);
      if (inside.isEmpty() && diagnostics.size() == before) {
        diagnostics.add(
            Diagnostic.ofFile(
                Code.NO_SCENARIO,
                argument,
                "The folder holds no scenario (.yaml, .yml or .json).",
                "Maybe another folder is meant."));
      }
      files.addAll(inside);
    }
    return files;
  }

  private static List<String> inside(Path folder, List<Diagnostic> diagnostics) {
    List<String> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(folder, files, diagnostics));
    } catch (IOException e) {
      diagnostics.add(unreadable(folder));
    }
    return files.stream().sorted().toList();
  }

  private static Diagnostic unreadable(Path path) {
    String what = Files.isDirectory(path) ? "The folder" : "The file";
    return Diagnostic.ofFile(
        Code.MISSING_FILE,
        path.toString(),
        what + " cannot be read.",
        "Maybe you lack the permission.");
  }

  /** Collects scenarios, also through links; what cannot be read does not stop it. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<String> files;
    private final List<Diagnostic> diagnostics;

    Visitor(Path folder, List<String> files, List<Diagnostic> diagnostics) {
      this.folder = folder;
      this.files = files;
      this.diagnostics = diagnostics;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
      return HiddenFiles.is(folder.relativize(inside))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (HiddenFiles.is(folder.relativize(file))) {
        return FileVisitResult.CONTINUE;
      }
      String name = file.toString().toLowerCase(Locale.ROOT);
      // A link to nowhere is neither a file nor a folder, and is reported when it is read.
      if (name.matches(".*\\.(ya?ml|json)")
          && (attributes.isRegularFile() || attributes.isSymbolicLink())) {
        files.add(file.toString());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // A link back to a folder above shows nothing new.
      if (!(e instanceof FileSystemLoopException) && !HiddenFiles.is(folder.relativize(file))) {
        diagnostics.add(unreadable(file));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
