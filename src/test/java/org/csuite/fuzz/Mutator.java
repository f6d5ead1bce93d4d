package org.csuite.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes texts that are nearly right out of texts that are right: words of all of them put in each
 * other's place, lines doubled, parts cut out, characters that files should not hold. The same seed
 * gives the same texts.
 */
final class Mutator {
  private static final Pattern WORD = Pattern.compile("[\\w.-]+|\\s+|[^\\w\\s]");
  private static final int MOST_CHANGES = 6;
  private static final int LONGEST = 60_000;

  private static final List<String> ODD =
      List.of(
          "\u0000",
          "\uFEFF",
          "\u00A0",
          "\u202E",
          "\uD83D\uDE00",
          "\uD83D",
          "\u2028",
          "\u0085",
          "\u001b[31m",
          "\t",
          "\r",
          "\n",
          "\"",
          "'",
          "\\",
          "{",
          "}",
          "{{",
          "[",
          "]",
          "(",
          ")",
          "&a ",
          "*a",
          "!!java.io.File ",
          "!<tag:x> ",
          "%",
          "---\n",
          "...\n",
          "#",
          "/*",
          "*/",
          "//",
          "@",
          "$",
          ":",
          ";",
          ",",
          "|",
          "||",
          "&&",
          "==",
          "!=",
          "<<: ",
          "? ",
          "- ",
          "null",
          "~",
          "true",
          ".nan",
          ".inf",
          "-.inf",
          "1e309",
          "-1e309",
          "1e-400",
          "NaN",
          "Infinity",
          "-0",
          "0x10",
          "99999999999999999999999",
          "2147483648",
          "1_000",
          "1.000,5",
          "1,5",
          "10%",
          "-10%",
          "18M",
          "5Md",
          "2027-01",
          "not ",
          "exists ",
          "accumulate( ",
          "from ",
          "in ( ",
          "contains ",
          "eval( ",
          "rule \"x\"\n",
          "end\n",
          "when\n",
          "then\n",
          "$company",
          "Company( ",
          "Row( ",
          "EUR",
          "=cmd|' /C calc'!A0",
          "../../x",
          "{headcount}",
          "%s%n",
          "é");

  private final Random random;
  private final List<String> words = new ArrayList<>();

  /** Mixes the words of the given texts. */
  Mutator(long seed, List<String> texts) {
    random = new Random(seed);
    for (String text : texts) {
      Matcher matcher = WORD.matcher(text);
      while (matcher.find()) {
        words.add(matcher.group());
      }
    }
  }

  /** One of the things, by chance. */
  <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** A number from 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** The text with a few changes. */
  String changed(String text) {
    String changed = text;
    for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0; i--) {
      changed = changedOnce(changed);
    }
    return changed.length() > LONGEST ? changed.substring(0, LONGEST) : changed;
  }

  private String changedOnce(String text) {
    if (text.isEmpty()) {
      return any(words);
    }
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(1 + random.nextInt(80)));
    return switch (random.nextInt(12)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, end) + text.substring(at);
      case 2 -> text.substring(0, at) + any(ODD) + text.substring(at);
      case 3 -> text.substring(0, at) + any(words) + text.substring(at);
      case 4, 5, 6 -> wordReplaced(text, at, any(words));
      case 7, 8 -> wordReplaced(text, at, any(ODD));
      case 9 -> linesSwapped(text);
      case 10 -> random.nextInt(8) == 0 ? text.substring(0, at) : wordReplaced(text, at, "");
      default ->
          text.substring(0, at)
              + (random.nextInt(8) == 0 ? any(ODD).repeat(1 + random.nextInt(3000)) : any(ODD))
              + text.substring(at);
    };
  }

  private static String wordReplaced(String text, int at, String word) {
    Matcher matcher = WORD.matcher(text);
    if (!matcher.find(at)) {
      return text + word;
    }
    return text.substring(0, matcher.start()) + word + text.substring(matcher.end());
  }

  private String linesSwapped(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String line = lines.remove(random.nextInt(lines.size()));
    lines.add(random.nextInt(lines.size() + 1), line);
    if (random.nextInt(3) == 0) {
      lines.add(random.nextInt(lines.size() + 1), line);
    }
    return String.join("\n", lines);
  }
}
