package org.csuite.rulebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csuite.input.SourceText;

/**
 * The texts of a rule book for those who show, compile or test what stands in them. Whoever only
 * decides never asks, so they are made of the bytes of a folder when somebody does.
 */
public final class BookTexts {
  private final FolderContent folder;
  private Map<String, SourceText> texts;

  /** Texts that were read already, by path in the folder. */
  public BookTexts(Map<String, SourceText> texts) {
    this.folder = null;
    this.texts = texts;
  }

  /** The texts of a folder of which it is known that they can be read. */
  public BookTexts(FolderContent folder) {
    this.folder = folder;
  }

  private synchronized Map<String, SourceText> texts() {
    if (texts == null) {
      texts = new TreeMap<>();
      for (String file : folder.files()) {
        if (file.endsWith(RuleBook.RULES) || file.endsWith(RuleBook.CASES)) {
          texts.put(file, text(file));
        }
      }
    }
    return texts;
  }

  private SourceText text(String file) {
    try {
      return folder.read(file);
    } catch (SourceText.Unreadable e) {
      throw new IllegalStateException("it was readable when the book was", e);
    }
  }

  /** The texts of facts.drl and the rule files, by path in the folder. */
  Map<String, String> drl() {
    Map<String, String> drl = new TreeMap<>();
    texts()
        .forEach(
            (file, text) -> {
              if (file.endsWith(RuleBook.RULES)) {
                drl.put(file, text.text());
              }
            });
    return drl;
  }

  /** The texts of the case files, by file. */
  List<SourceText> cases() {
    return texts().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(RuleBook.CASES))
        .map(Map.Entry::getValue)
        .toList();
  }
}
