package org.csuite.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.csuite.input.HiddenFiles;
import org.csuite.input.LineEnds;
import org.csuite.input.SourceText;
import org.csuite.input.YamlFormat;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.output.WholeFile;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.format.RuleFormat;
import org.csuite.rulebook.format.TypesFile;
import org.csuite.rulebook.read.RuleBookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code csuite fmt}: lays rule files and cases out. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Lays rule files (.drl) and files of cases and scenarios (.yaml) out as the shipped book is.",
      "Nothing but blanks and line breaks is changed. A file that cannot be read is left alone."
    })
final class FmtCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILES",
      description = "Files or folders. Default: the rule book, as --rules.")
  private List<Path> arguments = List.of();

  @Option(
      names = "--check",
      description = "Write nothing; exit code 3 when a file is not laid out so.")
  private boolean check;

  @Mixin private SharedOptions shared;

  private final Console console;

  FmtCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = new Mistakes(console, shared);
    List<Path> files = files(mistakes);
    int changed = 0;
    for (Path file : files) {
      if (format(file, mistakes)) {
        changed++;
        console.out().println(file);
      }
    }
    if (!shared.quiet() && !mistakes.any()) {
      console
          .out()
          .println(
              changed == 0
                  ? "All " + files.size() + " files are laid out."
                  : changed
                      + " of "
                      + files.size()
                      + (check ? " files are not laid out." : " files laid out."));
    }
    console.flush();
    return mistakes.end(check && changed > 0 ? ExitCode.FOUND : ExitCode.DONE);
  }

  /** Whether the file is, or was, laid out otherwise. */
  private boolean format(Path file, Mistakes mistakes) throws IOException {
    if (declaresTypes(file)) {
      return writeTypes(file);
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    try {
      SourceText source = SourceText.read(file, file.toString());
      String text =
          source.file().endsWith(RuleBook.RULES)
              ? RuleFormat.of(source, diagnostics)
              : YamlFormat.of(source, diagnostics);
      mistakes.add(diagnostics);
      String kept = text == null ? null : LineEnds.of(source).in(text);
      if (text == null || kept.equals(source.text())) {
        return false;
      }
      if (!check) {
        WholeFile.replace(file, source.byteOrderMark() ? '\uFEFF' + kept : kept);
      }
      return true;
    } catch (SourceText.Unreadable e) {
      mistakes.add(List.of(e.diagnostic()));
      return false;
    }
  }

  /** Whether it is the file of a rule folder that csuite writes as a whole. */
  private static boolean declaresTypes(Path file) {
    return file.endsWith(RuleBook.TYPES)
        && Files.exists(file.toAbsolutePath().resolveSibling(RuleBook.FACTS));
  }

  /**
   * Writes what the rule book matches now, whatever stood there. Where the book cannot be read, its
   * other files say why.
   *
   * @return whether the file declared, or declares, something else
   */
  private boolean writeTypes(Path file) throws IOException {
    RuleBook book = RuleBookReader.read(RuleFolder.of(file.toAbsolutePath().getParent())).book();
    if (book == null) {
      return false;
    }
    byte[] types = TypesFile.of(book).getBytes(StandardCharsets.UTF_8);
    if (Arrays.equals(types, Files.readAllBytes(file))) {
      return false;
    }
    if (!check) {
      WholeFile.replace(file, new String(types, StandardCharsets.UTF_8));
    }
    return true;
  }

  private List<Path> files(Mistakes mistakes) throws IOException {
    List<Path> given = new ArrayList<>(arguments);
    if (given.isEmpty()) {
      RuleFolder folder = RuleBookFinder.find(shared.rules(), mistakes);
      if (folder instanceof RuleFolder.OnDisk disk) {
        given.add(disk.folder());
      } else if (folder != null) {
        mistakes.add("The rules inside the jar cannot be laid out. Maybe give a folder.");
      }
    }
    List<Path> files = new ArrayList<>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> walk = Files.walk(path)) {
          walk.filter(file -> !HiddenFiles.is(path.relativize(file)))
              .filter(file -> Files.isRegularFile(file) && isOurs(file))
              .sorted()
              .forEach(files::add);
        }
      } else if (Files.exists(path) && !isOurs(path)) {
        mistakes.add(List.of(refusal(path)));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static boolean isOurs(Path file) {
    return file.toString().matches(".*\\.(drl|ya?ml)");
  }

  private static Diagnostic refusal(Path file) {
    return Diagnostic.ofFile(
        Code.WRONG_TYPE,
        file.toString(),
        "'" + file + "' is no rule file and no YAML.",
        "Maybe a .drl or .yaml file, or a folder of them.");
  }
}
