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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Location;
import org.csuite.model.Severity;

/** Finds the files that a command's arguments mean. */
public final class ScenarioFiles {
  /** The argument that means standard input. */
  public static final String STANDARD_INPUT = "-";

  /** The file by which a rule book is known. */
  private static final String RULE_BOOK = "facts.drl";

  /** So many files are named that are left out. */
  private static final int SHOWN = 8;

  private ScenarioFiles() {}

  /**
   * The files under the given files and folders: folders are searched recursively and sorted by
   * name, and give their {@code .yaml}, {@code .yml} and {@code .json} files, without {@link
   * HiddenFiles}. Whatever else in them may hold companies is named as left out.
   *
   * @param diagnostics receives what is missing, and as warnings what is left out
   */
  public static List<String> find(List<String> arguments, List<Diagnostic> diagnostics) {
    List<String> files = new ArrayList<>();
    for (String argument : arguments) {
      Path path = Path.of(argument);
      if (argument.equals(STANDARD_INPUT) || !Files.isDirectory(path)) {
        files.add(argument);
        continue;
      }
      List<Diagnostic> found = new ArrayList<>();
      List<String> inside = inside(path, found);
      diagnostics.addAll(found);
      if (inside.isEmpty() && found.stream().noneMatch(Diagnostic::isError)) {
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
    SortedMap<String, ForeignFile.Kind> others = new TreeMap<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(folder, files, others, diagnostics));
    } catch (IOException e) {
      diagnostics.add(unreadable(folder));
    }
    if (!others.isEmpty()) {
      diagnostics.add(leftOut(folder, others));
    }
    return files.stream().sorted().toList();
  }

  /** One warning a folder, however many there are. */
  private static Diagnostic leftOut(Path folder, SortedMap<String, ForeignFile.Kind> others) {
    String names =
        others.keySet().stream()
            .limit(SHOWN)
            .map(file -> folder.relativize(Path.of(file)).toString())
            .collect(Collectors.joining(", "));
    int more = others.size() - SHOWN;
    Map<ForeignFile.Kind, String> remedies = new EnumMap<>(ForeignFile.Kind.class);
    others.forEach((file, kind) -> remedies.putIfAbsent(kind, kind.remedy(file)));
    return new Diagnostic(
        Severity.WARNING,
        Code.LEFT_OUT,
        Location.of(folder.toString()),
        1,
        (others.size() == 1 ? "1 file is" : others.size() + " files are")
            + " left out, since a folder gives its .yaml, .yml and .json files: "
            + names
            + (more > 0 ? " and " + more + " more." : "."),
        "Maybe " + String.join("; ", new LinkedHashSet<>(remedies.values())) + ".",
        null);
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
    private final SortedMap<String, ForeignFile.Kind> others;
    private final List<Diagnostic> diagnostics;
    private Path ruleBook;

    Visitor(
        Path folder,
        List<String> files,
        SortedMap<String, ForeignFile.Kind> others,
        List<Diagnostic> diagnostics) {
      this.folder = folder;
      this.files = files;
      this.others = others;
      this.diagnostics = diagnostics;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
      if (HiddenFiles.is(folder.relativize(inside))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (Files.exists(inside.resolve(RULE_BOOK))) {
        ruleBook = inside;
      }
      return FileVisitResult.CONTINUE;
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
      } else {
        leaveOut(file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    /** The tables of a rule book are no companies. */
    private void leaveOut(Path file, BasicFileAttributes attributes) {
      ForeignFile.Kind kind =
          attributes.isOther()
              ? ForeignFile.Kind.SPECIAL
              : ForeignFile.Kind.of(file.getFileName().toString());
      if (kind != null && (ruleBook == null || !file.startsWith(ruleBook))) {
        others.put(file.toString(), kind);
      }
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
