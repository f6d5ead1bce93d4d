package org.csuite.input;

import java.util.List;
import java.util.Map;

/** A value of a YAML or JSON document, with its place. */
public sealed interface YamlNode {
  /** Where it begins. */
  Place place();

  /** What a reader would call it: {@code a list}, {@code text 'abc'}. */
  String describe();

  /**
   * A single value.
   *
   * @param text without quotes
   * @param quoted whether it stood in quotes, so that it is text even if it looks like a number
   */
  record Scalar(String text, boolean quoted, Place place) implements YamlNode {
    /** So many letters of it are told in a message. */
    private static final int LONGEST = 60;

    /** Whether nothing stands there: an empty value, {@code ~} or {@code null}. */
    public boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String describe() {
      String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
      return isNull() ? "nothing" : "'" + shown + "'";
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, Place place) implements YamlNode {
    @Override
    public String describe() {
      return "a list";
    }
  }

  /**
   * Keys and values, in order; a key that stands twice is there once.
   *
   * @param entries by key
   */
  record Mapping(Map<String, Entry> entries, Place place) implements YamlNode {
    @Override
    public String describe() {
      return "a mapping (key: value)";
    }
  }

  /**
   * A key and its value.
   *
   * @param key where the key stands
   * @param value its value
   */
  record Entry(Scalar key, YamlNode value) {}
}
