package org.csuite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.csuite.input.SourceText;
import org.csuite.output.FileSet;
import org.csuite.report.ScenarioSchema;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.format.TypesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code csuite init}: a folder of the consultant's own. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Makes a folder of your own: rules to edit, a scenario to start from, schemas, and the"
          + " settings of editors that complete and check scenarios while you type."
    })
final class InitCommand implements Callable<Integer> {
  /** What stands beside the rules: files of the jar and where they go. */
  private static final Map<String, String> FILES =
      Map.of(
          "README.md", "README.md",
          "scenarios/company.yaml", "scenarios/company.yaml",
          "editor-settings.json", ".vscode/settings.json");

  @Parameters(paramLabel = "DIR", description = "The folder; it is made when it is not there.")
  private Path folder;

  @Option(
      names = "--force",
      description = "Write into a folder that holds something, over files of the same name.")
  private boolean force;

  @Mixin private SharedOptions shared;

  private final Console console;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = new Mistakes(console, shared);
    String refusal = refusal();
    if (refusal != null) {
      mistakes.add(refusal);
      return mistakes.end(ExitCode.DONE);
    }
    RuleFolder rules = RuleBookFinder.find(shared.rules(), mistakes);
    RuleBook book = rules == null ? null : RuleBookFinder.read(rules, mistakes);
    if (book != null) {
      int files = write(rules, book, mistakes);
      if (!mistakes.any()) {
        console.out().println(folder + ": " + files + " files. Now try:");
        console
            .out()
            .println(
                "  csuite run --rules "
                    + folder.resolve("rules")
                    + " "
                    + folder.resolve("scenarios"));
      }
    }
    return mistakes.end(ExitCode.DONE);
  }

  private String refusal() throws IOException {
    if (folder.toString().isEmpty()) {
      return "The name of the folder is empty.";
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      return "'" + folder + "' is a file.";
    }
    if (!force && Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          return "'"
              + folder
              + "' is not empty. Maybe another folder, or --force to write into it.";
        }
      }
    }
    return null;
  }

  /** Writes everything, and gives the number of files; none when one cannot be read. */
  private int write(RuleFolder rules, RuleBook book, Mistakes mistakes) throws IOException {
    try (FileSet files = new FileSet(force)) {
      for (String file : book.fileHashes().keySet()) {
        files.add(folder.resolve("rules/" + file), rules.read(file).text());
      }
      files.add(folder.resolve("rules/" + RuleBook.TYPES), TypesFile.of(book));
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        String resource = "/org/csuite/init/" + file.getKey();
        try (InputStream stream = InitCommand.class.getResourceAsStream(resource)) {
          String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          files.add(folder.resolve(file.getValue()), text);
        }
      }
      Path schema = folder.resolve("schemas/scenario.schema.json");
      files.add(schema, ScenarioSchema.of(book.vocabulary()));
      files.commit();
      return files.size();
    } catch (SourceText.Unreadable e) {
      mistakes.add(List.of(e.diagnostic()));
      return 0;
    }
  }
}
