package org.csuite.rulebook;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.csuite.input.SourceText;

/**
 * A rule book in memory: one that is edited to see what comes of it, or one out of version control.
 *
 * @param name what messages call it
 * @param texts of the files, by path with forward slashes
 */
public record TextFolder(String name, SortedMap<String, String> texts) implements RuleFolder {
  /** The files of another folder that a rule book may consist of, as they are now. */
  public static TextFolder of(RuleFolder folder) throws SourceText.Unreadable {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String file : folder.files()) {
      if (FileKinds.isRead(file)) {
        texts.put(file, folder.read(file).text());
      }
    }
    return new TextFolder(folder.name(), texts);
  }

  /** With other texts; null for a file that is to go. */
  public TextFolder with(Map<String, String> changed) {
    SortedMap<String, String> texts = new TreeMap<>(this.texts);
    changed.forEach(
        (file, text) -> {
          if (text == null) {
            texts.remove(file);
          } else {
            texts.put(file, text);
          }
        });
    return new TextFolder(name, texts);
  }

  @Override
  public List<String> files() {
    return List.copyOf(texts.keySet());
  }

  @Override
  public SourceText read(String file) {
    return SourceText.of(name + "/" + file, texts.get(file));
  }
}
