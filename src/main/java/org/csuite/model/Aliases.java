package org.csuite.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names by which others call what a rule book knows: countries by other codes, facts as they
 * head the columns of tables, words for what is not known. Upper and lower case, accents and
 * separators do not matter.
 */
public final class Aliases {
  /** The kind of the names of facts; values are of the kind that {@link Values#noun} names. */
  public static final String FACT = "fact";

  /** The kind of the words for true and false. */
  public static final String BOOLEAN = "boolean";

  /** The kind of the words that say that something is not known. */
  public static final String UNKNOWN = "unknown";

  /** Of a reader that knows none. */
  public static final Aliases NONE =
      new Aliases(new Catalogue("", "alias", List.of("kind"), Map.of()));

  private static final char BESIDE_KIND = ' ';

  /** What words that are alike may differ in. */
  private static final Pattern APART = Pattern.compile("[-_ .'’“”\"\\p{M}]");

  private final Map<String, List<String>> ids = new HashMap<>();

  /** Of a catalogue with the columns {@code kind, alias, id}; several ids stand as {@code a|b}. */
  Aliases(Catalogue catalogue) {
    for (Catalogue.Entry entry : catalogue.entries().values()) {
      Map<String, String> cells = entry.cells();
      String key = key(cells.getOrDefault("kind", ""), cells.getOrDefault("alias", ""));
      ids.putIfAbsent(key, entry.list("id"));
    }
  }

  /** What a name may mean, the most usual first; none where it is not known. */
  public List<String> ids(String kind, String name) {
    return ids.getOrDefault(key(kind, name), List.of());
  }

  private static String key(String kind, String name) {
    return kind + BESIDE_KIND + plain(name);
  }

  /** A word without what does not tell words apart: case, accents, separators, quotes. */
  public static String plain(String word) {
    // there may be as many misspelt words as a file has lines, and each is held against all known
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        String parted = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return APART.matcher(parted).replaceAll("");
      }
    }
    return plainAscii(word);
  }

  private static String plainAscii(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ("-_ .'\"".indexOf(c) < 0) {
        plain.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
      }
    }
    return plain.toString();
  }
}
