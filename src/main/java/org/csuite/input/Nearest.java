package org.csuite.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggests what a misspelt word may have meant. */
public final class Nearest {
  private static final int MANY = 12;

  private Nearest() {}

  /**
   * The known word nearest to a misspelt one by edit distance, upper and lower case and separators
   * apart.
   *
   * @return null when none is near
   */
  public static String word(String misspelt, Collection<String> known) {
    String plain = plain(misspelt);
    return known.stream()
        .filter(word -> distance(plain, plain(word)) <= Math.max(1, Math.min(3, plain.length() / 3)))
        .min(Comparator.comparingInt(word -> distance(plain, plain(word))))
        .orElse(null);
  }

  /** A hint that names the nearest word, or the known ones where they are few. */
  public static String hint(String misspelt, Collection<String> known) {
    String near = word(misspelt, known);
    if (near != null) {
      return "Maybe you meant '" + near + "'.";
    }
    List<String> shown = new ArrayList<>(known).subList(0, Math.min(MANY, known.size()));
    String more = known.size() > MANY ? ", … (" + known.size() + " in all)" : "";
    return known.isEmpty() ? null : "Maybe one of: " + String.join(", ", shown) + more + ".";
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
  }

  /** Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
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
