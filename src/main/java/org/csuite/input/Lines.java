package org.csuite.input;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text, parted when somebody looks at one: most texts are read without that. */
final class Lines extends AbstractList<String> {
  private final String text;
  private volatile List<String> lines;

  Lines(String text) {
    this.text = text;
  }

  private List<String> lines() {
    List<String> known = lines;
    if (known == null) {
      known = text.indexOf('\r') < 0 ? parted(text) : text.lines().toList();
      lines = known;
    }
    return known;
  }

  private static List<String> parted(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  @Override
  public String get(int index) {
    return lines().get(index);
  }

  @Override
  public int size() {
    return lines().size();
  }
}
