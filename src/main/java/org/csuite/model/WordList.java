package org.csuite.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A short list of values with its translations, such as the stages of a company. */
public final class WordList implements Values {
  private final String noun;
  private final Map<String, Text> words = new LinkedHashMap<>();

  /**
   * @param noun what one value is called
   * @param english the values, which are also their English labels
   * @param french the French labels, in the same order; the values themselves where shorter
   */
  public WordList(String noun, List<String> english, List<String> french) {
    this.noun = noun;
    for (int i = 0; i < english.size(); i++) {
      words.put(
          english.get(i),
          new Text(english.get(i), i < french.size() ? french.get(i) : english.get(i)));
    }
  }

  @Override
  public String noun() {
    return noun;
  }

  @Override
  public Collection<String> ids() {
    return words.keySet();
  }

  @Override
  public Text label(String id) {
    return words.getOrDefault(id, Text.same(id));
  }
}
