package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.RuleBookReader;

/** A copy of a rule folder, which a test may edit as a rule author would. */
public final class RuleCopy {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));

  private final Path folder;

  private RuleCopy(Path source, Path folder) {
    this.folder = folder;
    lay(source);
  }

  /** The shipped rule book. */
  public static RuleCopy ofShipped(Path folder) {
    return new RuleCopy(PROJECT.resolve("rules"), folder);
  }

  /** The small rule book of the tests. */
  public static RuleCopy ofSmall(Path folder) {
    return new RuleCopy(PROJECT.resolve("src/test/resources/rulebook"), folder);
  }

  /** Lays the files of another folder over it. */
  public RuleCopy lay(Path source) {
    try {
      Files.walkFileTree(
          source,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Path target = folder.resolve(source.relativize(file).toString());
              Files.createDirectories(target.getParent());
              Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
              return FileVisitResult.CONTINUE;
            }
          });
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file anew. */
  public RuleCopy write(String file, String text) {
    try {
      Path target = folder.resolve(file);
      Files.createDirectories(target.getParent());
      Files.writeString(target, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds text to the end of a file. */
  public RuleCopy append(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text, StandardOpenOption.APPEND);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces text that must stand in a file. */
  public RuleCopy replace(String file, String old, String text) {
    try {
      String before = Files.readString(folder.resolve(file));
      assertThat(before).contains(old);
      return write(file, before.replace(old, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** What the reader makes of it. */
  public RuleBookReader.Reading read() {
    return RuleBookReader.read(RuleFolder.of(folder));
  }

  /** The rule book, which must be free of errors. */
  public RuleBook book() {
    RuleBookReader.Reading reading = read();
    assertThat(reading.diagnostics()).isEmpty();
    return reading.book();
  }
}
