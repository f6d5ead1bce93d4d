package org.csuite.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.csuite.input.SourceText;
import org.csuite.rulebook.RuleFolder;

/** A rule folder in memory. */
record TextFolder(Map<String, String> texts) implements RuleFolder {
  /** What stands in a folder on disk. */
  static TextFolder of(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
      return new TextFolder(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder with another text in one file. */
  TextFolder with(String file, String text) {
    Map<String, String> changed = new TreeMap<>(texts);
    changed.put(file, text);
    return new TextFolder(changed);
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public List<String> files() {
    return List.copyOf(texts.keySet());
  }

  @Override
  public SourceText read(String file) {
    return SourceText.of(name() + "/" + file, texts.get(file));
  }
}
