package org.csuite.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/** Finds the files that a command's arguments mean. */
public final class ScenarioFiles {
  /** The argument that means standard input. */
  public static final String STANDARD_INPUT = "-";

  private ScenarioFiles() {}

  /**
   * The files under the given files and folders: folders are searched recursively and sorted by
   * name, and give their {@code .yaml}, {@code .yml} and {@code .json} files.
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
      List<String> inside = inside(path, diagnostics);
      if (inside.isEmpty()) {
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
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.(ya?ml|json)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      diagnostics.add(
          Diagnostic.ofFile(
              Code.MISSING_FILE, folder.toString(), "The folder cannot be read.", null));
      return List.of();
    }
  }
}
