package org.csuite.input;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csuite.model.Catalogue;
import org.csuite.model.Text;
import org.csuite.model.Values;

/** Suggests what a misspelt word may have meant. */
public final class Nearest {
  private static final int MANY = 12;

  /** Shorter words are the beginning of too many others to guess from. */
  private static final int PREFIX = 3;

  /**
   * So many known words are looked at for one that is not: a file may have as many of these as
   * lines.
   */
  static final int LOOKED_AT = 2000;

  /** What words that are alike may differ in. */
  private static final Pattern APART = Pattern.compile("[-_ .'’“”\"\\p{M}]");

  private Nearest() {}

  /**
   * The known word nearest to a misspelt one: by edit distance, upper and lower case, accents and
   * separators apart; else the only one that begins as it does.
   *
   * @return null when none is near
   */
  public static String word(String misspelt, Collection<String> known) {
    String plain = plain(misspelt);
    int allowed = Math.max(1, Math.min(3, plain.length() / 3));
    return known.stream()
        .limit(LOOKED_AT)
        // what differs in length by more is not near, however long either is
        .filter(word -> Math.abs(plain(word).length() - plain.length()) <= allowed)
        .filter(word -> distance(plain, plain(word)) <= allowed)
        .min(Comparator.comparingInt(word -> distance(plain, plain(word))))
        .orElseGet(() -> onlyOneLike(plain, known));
  }

  /** A hint that names the nearest word, or the known ones where they are few. */
  public static String hint(String misspelt, Collection<String> known) {
    String near = word(misspelt, known);
    return near == null ? oneOf(known) : "Maybe you meant '" + near + "'.";
  }

  /** A hint that also knows the values by their names: {@code France} means {@code FR}. */
  public static String hint(String misspelt, Values values) {
    String plain = plain(misspelt);
    for (String id : values.ids()) {
      for (String name : names(values, id)) {
        if (!plain(name).equals(plain(id)) && isNamed(plain, name)) {
          return "Maybe you meant '" + id + "' (" + name + ").";
        }
      }
    }
    return hint(misspelt, values.ids());
  }

  /**
   * Whether a word is the English or French label, upper and lower case, accents and separators
   * apart.
   */
  public static boolean isLabel(String word, Text label) {
    return plain(word).equals(plain(label.en())) || plain(word).equals(plain(label.fr()));
  }

  private static String oneOf(Collection<String> known) {
    List<String> shown = known.stream().limit(MANY).toList();
    String more = known.size() > MANY ? ", … (" + known.size() + " in all)" : "";
    return known.isEmpty() ? null : "Maybe one of: " + String.join(", ", shown) + more + ".";
  }

  private static String onlyOneLike(String plain, Collection<String> known) {
    List<String> like =
        plain.length() < PREFIX
            ? List.of()
            : known.stream()
                .limit(LOOKED_AT)
                .filter(word -> plain(word).startsWith(plain))
                .limit(2)
                .toList();
    return like.size() == 1 ? like.get(0) : null;
  }

  private static List<String> names(Values values, String id) {
    Text label = values.label(id);
    Text name = values instanceof Catalogue catalogue ? catalogue.name(id) : label;
    return Stream.of(name.en(), name.fr(), label.en(), label.fr()).distinct().toList();
  }

  /** Whether it is the name, or the short form that the name gives in brackets. */
  private static boolean isNamed(String plain, String name) {
    return plain(name).equals(plain)
        || name.endsWith(")")
            && plain(name.substring(name.lastIndexOf('(') + 1, name.length() - 1)).equals(plain);
  }

  private static String plain(String word) {
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

  /** Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    Arrays.setAll(cost[0], j -> j);
    for (int i = 1; i <= a.length(); i++) {
      cost[i][0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(
                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + substitution);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
