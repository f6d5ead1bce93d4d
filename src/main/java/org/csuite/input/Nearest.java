package org.csuite.input;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.model.Aliases;
import org.csuite.model.Catalogue;
import org.csuite.model.FactDefinition;
import org.csuite.model.Text;
import org.csuite.model.Values;
import org.csuite.model.Vocabulary;

/** Suggests what a misspelt word may have meant. */
public final class Nearest {
  private static final int MANY = 12;

  private Nearest() {}

  /**
   * The known word nearest to a misspelt one: by edit distance, upper and lower case, accents and
   * separators apart; else the only one that begins as it does.
   *
   * @return null when none is near
   */
  public static String word(String misspelt, Collection<String> known) {
    return new KnownWords(known).nearest(misspelt, null);
  }

  /** A hint that names the nearest word, or the known ones where they are few. */
  public static String hint(String misspelt, Collection<String> known) {
    String near = word(misspelt, known);
    return near == null ? oneOf(known) : "Maybe you meant '" + near + "'.";
  }

  /** A hint that also knows the values by their names: {@code France} means {@code FR}. */
  public static String hint(String misspelt, Values values) {
    String plain = Aliases.plain(misspelt);
    for (String id : values.ids()) {
      for (String name : names(values, id)) {
        if (!Aliases.plain(name).equals(Aliases.plain(id)) && isNamed(plain, name)) {
          return "Maybe you meant '" + id + "' (" + name + ").";
        }
      }
    }
    return hint(misspelt, values.ids());
  }

  /** A hint that knows the values also by the names that others have for them: {@code UK}. */
  static String hint(String misspelt, Values values, Aliases aliases) {
    List<String> ids =
        aliases.ids(values.noun(), misspelt).stream().filter(values.ids()::contains).toList();
    if (ids.size() == 1) {
      String id = ids.get(0);
      String name = values.label(id).en();
      return "Maybe you meant '" + id + "'" + (name.equals(id) ? "." : " (" + name + ").");
    }
    return ids.isEmpty() ? hint(misspelt, values) : oneOf(ids);
  }

  /**
   * A hint that knows the given facts also by their labels and by the names that others have for
   * them: {@code Employees} means {@code headcount}.
   *
   * @param known the names that may be written
   */
  public static String factHint(String misspelt, Vocabulary vocabulary, Collection<String> known) {
    String fact = named(misspelt, vocabulary);
    return fact == null || !known.contains(fact)
        ? hint(misspelt, known)
        : "Maybe you meant '" + fact + "'.";
  }

  /** The given fact that a word names by its label or as others call it; null when none. */
  public static String named(String word, Vocabulary vocabulary) {
    for (FactDefinition fact : vocabulary.facts()) {
      if (!fact.isDerived() && isLabel(word, fact.label())) {
        return fact.name();
      }
    }
    return vocabulary.aliases().ids(Aliases.FACT, word).stream()
        .filter(id -> vocabulary.fact(id) != null && !vocabulary.fact(id).isDerived())
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether a word is the English or French label, upper and lower case, accents and separators
   * apart.
   */
  public static boolean isLabel(String word, Text label) {
    return Aliases.plain(word).equals(Aliases.plain(label.en()))
        || Aliases.plain(word).equals(Aliases.plain(label.fr()));
  }

  private static String oneOf(Collection<String> known) {
    List<String> shown = known.stream().limit(MANY).toList();
    String more = known.size() > MANY ? ", … (" + known.size() + " in all)" : "";
    return known.isEmpty() ? null : "Maybe one of: " + String.join(", ", shown) + more + ".";
  }

  private static List<String> names(Values values, String id) {
    Text label = values.label(id);
    Text name = values instanceof Catalogue catalogue ? catalogue.name(id) : label;
    return Stream.of(name.en(), name.fr(), label.en(), label.fr()).distinct().toList();
  }

  /** Whether it is the name, or the short form that the name gives in brackets. */
  private static boolean isNamed(String plain, String name) {
    return Aliases.plain(name).equals(plain)
        || name.endsWith(")")
            && Aliases.plain(name.substring(name.lastIndexOf('(') + 1, name.length() - 1))
                .equals(plain);
  }
}
