package org.csuite.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.csuite.input.SourceText;

/**
 * A rule book in memory: one that is edited to see what comes of it, or one out of version control.
 *
 * @param name what messages call it
 * @param texts of the files, by path with forward slashes
 * @param notRead files that look as if they were meant to be read, which a reader names
 */
public record TextFolder(String name, SortedMap<String, String> texts, List<String> notRead)
    implements RuleFolder {
  /** The files of another folder that a rule book may consist of, as they are now. */
  public static TextFolder of(RuleFolder folder) throws SourceText.Unreadable {
    SortedMap<String, String> texts = new TreeMap<>();
    List<String> notRead = new ArrayList<>();
    for (String file : folder.files()) {
      if (FileKinds.isRead(file)) {
        texts.put(file, folder.read(file).text());
      } else if (FileKinds.remedy(file) != null) {
        notRead.add(file);
      }
    }
    return new TextFolder(folder.name(), texts, List.copyOf(notRead));
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
    return new TextFolder(name, texts, notRead);
  }

  @Override
  public List<String> files() {
    return Stream.concat(texts.keySet().stream(), notRead.stream()).sorted().toList();
  }

  @Override
  public SourceText read(String file) {
    return SourceText.of(name + "/" + file, texts.get(file));
  }
}
