package org.csuite.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of {@code rules/catalogue}: the ids of one thing the rule book speaks of (roles, duties,
 * sectors, …) with names and codes. The first column is the id.
 *
 * @param file path relative to the rule folder
 * @param noun what one entry is called: {@code role}
 * @param columns header, the id's column first
 * @param entries by id, in the order of the file
 */
public record Catalogue(String file, String noun, List<String> columns, Map<String, Entry> entries)
    implements Values {

  /**
   * One line of a catalogue.
   *
   * @param id first column
   * @param cells by column; an empty cell is absent
   */
  public record Entry(String id, Map<String, String> cells) {
    /** The cell's values; {@code a|b} is a list of two. */
    public List<String> list(String column) {
      String cell = cells.get(column);
      return cell == null ? List.of() : words(cell);
    }
  }

  /** The words of a cell, also of a table: {@code a|b}. */
  public static List<String> words(String cell) {
    int end = cell.indexOf('|');
    if (end < 0) {
      return List.of(cell.strip());
    }
    List<String> words = new ArrayList<>();
    int start = 0;
    for (; end >= 0; end = cell.indexOf('|', start)) {
      words.add(cell.substring(start, end).strip());
      start = end + 1;
    }
    words.add(cell.substring(start).strip());
    while (!words.isEmpty() && words.get(words.size() - 1).isEmpty()) {
      words.remove(words.size() - 1);
    }
    return List.copyOf(words);
  }

  @Override
  public Collection<String> ids() {
    return entries.keySet();
  }

  /** The full name, such as {@code Chief Technology Officer}. */
  public Text name(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      return Text.same(id);
    }
    String english = entry.cells().getOrDefault("name", id);
    return new Text(english, entry.cells().getOrDefault("name_fr", english));
  }

  /**
   * The short form used in sentences: the id where the file gives a French short form, else the
   * name.
   */
  @Override
  public Text label(String id) {
    Entry entry = entries.get(id);
    if (entry != null && columns.contains("short_fr")) {
      return new Text(
          entry.cells().getOrDefault("short", id), entry.cells().getOrDefault("short_fr", id));
    }
    return name(id);
  }

  /**
   * The entry that a code of another nomenclature falls under: the one with the longest code in the
   * column that the given code starts with. A leading section letter and dots are ignored, as in
   * {@code K64.1} of NACE.
   *
   * @return the id, or null when no entry covers the code
   */
  public String byCode(String column, String code) {
    String digits = digits(code);
    String best = null;
    int longest = 0;
    for (Entry entry : entries.values()) {
      for (String candidate : entry.list(column)) {
        String prefix = digits(candidate);
        if (prefix.length() > longest && digits.startsWith(prefix)) {
          best = entry.id();
          longest = prefix.length();
        }
      }
    }
    return best;
  }

  private static String digits(String code) {
    return code.chars()
        .filter(Character::isDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
