package org.csuite.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;

/** Where a rule book stands: a folder on disk, or the copy inside the jar. */
public interface RuleFolder {
  /** A folder on disk. */
  static RuleFolder of(Path folder) {
    return new OnDisk(folder);
  }

  /** The copy of the shipped rule book that the jar holds. */
  static RuleFolder ofJar() {
    return new InJar();
  }

  /** What messages call it. */
  String name();

  /**
   * The files, as paths relative to the folder with forward slashes, sorted.
   *
   * @throws SourceText.Unreadable when there is no such folder
   */
  List<String> files() throws SourceText.Unreadable;

  /**
   * The text of a file; its name in messages is the folder's name and the path.
   *
   * @throws SourceText.Unreadable when it cannot be used
   */
  SourceText read(String file) throws SourceText.Unreadable;

  /** A folder on disk. */
  record OnDisk(Path folder) implements RuleFolder {
    @Override
    public String name() {
      return folder.toString().replace('\\', '/');
    }

    @Override
    public List<String> files() throws SourceText.Unreadable {
      if (!Files.isDirectory(folder)) {
        throw new SourceText.Unreadable(
            Diagnostic.ofFile(
                Diagnostic.Code.MISSING_FILE,
                name(),
                "There is no rule folder '" + name() + "'.",
                "Maybe give the folder that holds facts.drl with --rules."));
      }
      try (Stream<Path> walk = Files.walk(folder)) {
        return new FolderBounds(name()).within(folder, walk);
      } catch (IOException | UncheckedIOException e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        String where = cause instanceof FileSystemException file ? file.getFile() : name();
        throw new SourceText.Unreadable(
            Diagnostic.ofFile(
                Diagnostic.Code.MISSING_FILE,
                where,
                "The rule folder cannot be read.",
                "Maybe you lack the permission."));
      }
    }

    @Override
    public SourceText read(String file) throws SourceText.Unreadable {
      return SourceText.read(folder.resolve(file), name() + "/" + file);
    }
  }

  /** The copy inside the jar, listed in its {@code index.txt}. */
  record InJar() implements RuleFolder {
    private static final String ROOT = "/rules/";

    @Override
    public String name() {
      return "csuite.jar!/rules";
    }

    @Override
    public List<String> files() {
      String index = new String(bytes("index.txt"), StandardCharsets.UTF_8);
      return index.lines().filter(line -> !line.isBlank()).sorted().toList();
    }

    @Override
    public SourceText read(String file) {
      return SourceText.of(name() + "/" + file, new String(bytes(file), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String file) {
      try (InputStream stream = RuleFolder.class.getResourceAsStream(ROOT + file)) {
        if (stream == null) {
          throw new IllegalStateException("the jar lacks " + ROOT + file);
        }
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
