package org.csuite.input;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.csuite.model.Aliases;

/** Words among which the nearest to a misspelt one is looked for, as often as there are such. */
final class KnownWords {
  /**
   * So many known words are looked at for one that is not: a file may have as many of these as
   * lines.
   */
  private static final int LOOKED_AT = 2000;

  /** Shorter words are the beginning of too many others to guess from. */
  private static final int PREFIX = 3;

  private final List<String> words;
  private final List<String> plains;

  KnownWords(Collection<String> known) {
    words = known.stream().limit(LOOKED_AT).toList();
    plains = words.stream().map(Aliases::plain).toList();
  }

  /**
   * The word nearest to a misspelt one: by edit distance, upper and lower case, accents and
   * separators apart; else the only one that begins as it does.
   *
   * @param except a word that is not meant; null when any may be
   * @return null when none is near
   */
  String nearest(String misspelt, String except) {
    String plain = Aliases.plain(misspelt);
    int allowed = Math.max(1, Math.min(3, plain.length() / 3));
    String nearest = null;
    int least = allowed + 1;
    for (int i = 0; i < words.size() && least > 0; i++) {
      if (!Objects.equals(words.get(i), except)) {
        int distance = distance(plain, plains.get(i), least - 1);
        if (distance < least) {
          least = distance;
          nearest = words.get(i);
        }
      }
    }
    return nearest == null ? onlyOneLike(plain, except) : nearest;
  }

  private String onlyOneLike(String plain, String except) {
    String like = null;
    for (int i = 0; i < words.size() && plain.length() >= PREFIX; i++) {
      if (plains.get(i).startsWith(plain) && !Objects.equals(words.get(i), except)) {
        if (like != null) {
          return null;
        }
        like = words.get(i);
      }
    }
    return like;
  }

  /**
   * Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours.
   *
   * @param most what is more is not told exactly, which spares working it out
   */
  private static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    int leastAbove = 0;
    for (int i = 1; i <= a.length(); i++) {
      int[] free = before;
      before = above;
      above = row;
      row = free;
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + substitution);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      // a swap reaches over one row, and no further
      if (least > most && leastAbove > most) {
        return most + 1;
      }
      leastAbove = least;
    }
    return row[b.length()];
  }
}
