package org.csuite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.cache.BookCache;
import org.csuite.rulebook.read.RuleBookReader;

/** Finds and reads the rule book that a command decides by. */
final class RuleBookFinder {
  /** The folder's name where none is given. */
  private static final String DEFAULT = "rules";

  private RuleBookFinder() {}

  /**
   * Reads the given rule book, or the default one.
   *
   * @param given null for the default
   * @param mistakes receives what is wrong with it
   * @return null when it cannot be used
   */
  static RuleBook read(Path given, Mistakes mistakes) throws IOException {
    RuleFolder folder = find(given, mistakes);
    return folder == null ? null : read(folder, mistakes);
  }

  /** Reads a rule book as {@link #read(Path, Mistakes)} does, sooner when a cache has it. */
  static RuleBook read(Path given, BookCache cache, Mistakes mistakes) throws IOException {
    RuleFolder folder = find(given, mistakes);
    return folder == null ? null : usable(cache.read(folder), mistakes);
  }

  /** Reads a rule book that was found; null when it cannot be used. */
  static RuleBook read(RuleFolder folder, Mistakes mistakes) throws IOException {
    return usable(RuleBookReader.read(folder), mistakes);
  }

  private static RuleBook usable(RuleBookReader.Reading reading, Mistakes mistakes)
      throws IOException {
    mistakes.add(reading.diagnostics());
    return reading.book();
  }

  /**
   * Finds the given rule book, or the default one.
   *
   * @param given null for the default
   * @param mistakes receives why it cannot be used
   * @return null when it cannot
   */
  static RuleFolder find(Path given, Mistakes mistakes) throws IOException {
    if (given != null && given.toString().isEmpty()) {
      mistakes.add("--rules needs the folder of a rule book, but its name is empty.");
      return null;
    }
    if (given != null && !isRuleBook(given)) {
      mistakes.add(List.of(refusal(given)));
      return null;
    }
    return given == null ? byDefault() : RuleFolder.of(given);
  }

  private static RuleFolder byDefault() {
    Path here = Path.of(DEFAULT);
    if (isRuleBook(here)) {
      return RuleFolder.of(here);
    }
    Path besideJar = besideJar();
    return besideJar != null && isRuleBook(besideJar)
        ? RuleFolder.of(besideJar)
        : RuleFolder.ofJar();
  }

  /**
   * {@code rules/} of the project in whose {@code target/} the program stands; null when unknown.
   */
  private static Path besideJar() {
    Path program = Program.file();
    Path target = program == null ? null : program.getParent();
    return target == null || target.getParent() == null
        ? null
        : target.getParent().resolve(DEFAULT);
  }

  /** Whether a file is the bibliography of a rule book, which lies among its cases. */
  static boolean isBibliography(Path file) {
    return file.endsWith("sources.yaml") && isRuleBook(file.resolveSibling(""));
  }

  private static boolean isRuleBook(Path folder) {
    return Files.isRegularFile(folder.resolve(RuleBook.FACTS));
  }

  private static Diagnostic refusal(Path given) {
    String name = given.toString();
    if (Files.isRegularFile(given)) {
      return Diagnostic.ofFile(
          Code.MISSING_FILE,
          name,
          "'" + name + "' is a file; --rules needs the folder of a rule book.",
          "Maybe the folder it is in.");
    }
    if (!Files.isDirectory(given)) {
      return Diagnostic.ofFile(
          Code.MISSING_FILE,
          name,
          "There is no folder '" + name + "'.",
          "Maybe the path is relative to another folder.");
    }
    Path inside = given.resolve(DEFAULT);
    Path above = given.toAbsolutePath().normalize().getParent();
    String hint =
        isRuleBook(inside)
            ? "Maybe you meant '" + inside + "'."
            : above != null && isRuleBook(above) ? "Maybe you meant the folder above." : null;
    return Diagnostic.ofFile(
        Code.MISSING_FILE,
        name,
        "'" + name + "' is no rule book: it has no " + RuleBook.FACTS + ".",
        hint == null
            ? "A rule book has " + RuleBook.FACTS + ", catalogue/ and a folder a question."
            : hint);
  }
}
