package org.csuite.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.csuite.model.Catalogue;
import org.csuite.model.Company;
import org.csuite.model.Diagnostic;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.model.Text;
import org.csuite.model.Unheld;
import org.csuite.model.Values;
import org.csuite.model.Vocabulary;

/**
 * Reads what a person answers to the question of a fact: as in a scenario file, and words also by
 * their names in either language.
 */
public final class AnswerReader {
  private static final Set<String> UNKNOWN = Set.of("", "unknown", "inconnu", "inconnue");
  private static final Set<String> NONE = Set.of("none", "aucun", "aucune");

  private final Vocabulary vocabulary;

  /**
   * What an answer means.
   *
   * @param value of the fact; null when unknown or wrong
   * @param mistakes why it does not fit; none when it does
   */
  public record Answer(Object value, List<Diagnostic> mistakes) {}

  /** Reads against one vocabulary. */
  public AnswerReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The value that a text gives a fact of a company, which must go with its other facts. */
  public Answer read(FactDefinition fact, String text, Company beside) {
    Answer answer = read(fact, text);
    List<Diagnostic> unheld =
        vocabulary.unheld(beside.with(fact, answer.value())).stream()
            .map(
                found ->
                    SourceText.of("<answer>", text)
                        .place(1, 1, Math.max(1, text.length()))
                        .error(
                            Diagnostic.Code.OUT_OF_RANGE,
                            found.message(found.given() == fact ? text : beside.get(found.given())),
                            Unheld.HINT))
            .toList();
    return answer.value() == null || unheld.isEmpty() ? answer : new Answer(null, unheld);
  }

  /** The value that a text gives a fact. */
  public Answer read(FactDefinition fact, String text) {
    String answer = text.strip();
    String folded = answer.toLowerCase(Locale.ROOT);
    if (UNKNOWN.contains(folded)) {
      return new Answer(null, List.of());
    }
    List<Diagnostic> mistakes = new ArrayList<>();
    if (fact.kind() != Kind.LIST) {
      Object value = one(fact, answer, mistakes);
      return new Answer(mistakes.isEmpty() ? value : null, mistakes);
    }
    List<Object> values = new ArrayList<>();
    if (!NONE.contains(folded)) {
      for (String item : answer.split("[,;]")) {
        if (!item.isBlank()) {
          values.add(one(fact, item.strip(), mistakes));
        }
      }
    }
    return new Answer(mistakes.isEmpty() ? List.copyOf(values) : null, mistakes);
  }

  private Object one(FactDefinition fact, String answer, List<Diagnostic> mistakes) {
    SourceText source = SourceText.of("<answer>", answer);
    FactBinder binder = new FactBinder(vocabulary, new ValueReader(vocabulary.aliases(), mistakes));
    String meant = fact.values() == null ? answer : byName(fact.values(), answer);
    return binder.bind(fact, meant, source.place(1, 1, Math.max(1, answer.length())));
  }

  /** The id of a value that is given by its name, or by its id in another case. */
  private static String byName(Values values, String answer) {
    for (String id : values.ids()) {
      if (id.equalsIgnoreCase(answer) || names(values, id).anyMatch(answer::equalsIgnoreCase)) {
        return id;
      }
    }
    return answer;
  }

  private static Stream<String> names(Values values, String id) {
    Text label = values.label(id);
    Text name = values instanceof Catalogue catalogue ? catalogue.name(id) : label;
    return Stream.of(label.en(), label.fr(), name.en(), name.fr());
  }
}
