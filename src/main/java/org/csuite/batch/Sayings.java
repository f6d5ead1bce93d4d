package org.csuite.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csuite.batch.Decision.Why;
import org.csuite.engine.Sentence;
import org.csuite.model.Fact;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Text;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Table;

/**
 * The strongest reasons for and against a role, in sentences that hold for every company that lies
 * between the same thresholds: where one names a fact of the company, dots stand for it.
 */
final class Sayings {
  private static final int STRONGEST = 2;
  private static final Sentence.Filling DOTS =
      new Sentence.Filling(new Field("", Kind.TEXT, null, true), "…");

  private final Vocabulary vocabulary;
  private final Map<String, Text> ofRules = new HashMap<>();
  private final Map<String, Text> ofRows = new HashMap<>();

  Sayings(RuleBook book) {
    this.vocabulary = book.vocabulary();
    for (Rule rule : book.rules()) {
      ofRules.put(rule.name(), rule.why());
    }
    for (Table table : book.tables().values()) {
      for (Fact.Row row : table.rows()) {
        Text why = table.note(row).why();
        if (why != null) {
          ofRows.put(place(row.file(), row.line()), why);
        }
      }
    }
  }

  private static String place(String file, int line) {
    return file + ':' + line;
  }

  /** What asks for a role, else what speaks for it; then what speaks against it. */
  List<Why> of(RoleDecision role) {
    List<Why> said = strongest(role, reason -> reason.verb() == Verb.REQUIRE);
    if (said.isEmpty()) {
      said = strongest(role, reason -> reason.verb() == Verb.ADVISE && reason.strength() > 0);
    }
    List<Why> all = new ArrayList<>(said);
    all.addAll(strongest(role, reason -> reason.verb() == Verb.ADVISE && reason.strength() < 0));
    return List.copyOf(all);
  }

  /** Rows of a table may share one sentence, of which the strongest stays. */
  private List<Why> strongest(RoleDecision role, Predicate<Reason> wanted) {
    Map<Text, Why> bySentence = new LinkedHashMap<>();
    for (Reason reason : role.reasons()) {
      if (wanted.test(reason) && bySentence.size() < STRONGEST) {
        Text sentence = sentence(reason);
        bySentence.putIfAbsent(sentence, new Why(reason.rule(), sentence, reason.strength()));
      }
    }
    return List.copyOf(bySentence.values());
  }

  private Text sentence(Reason reason) {
    Text written = ofRows.get(place(reason.file(), reason.line()));
    Text template = written == null ? ofRules.get(reason.rule()) : written;
    if (vocabulary.facts().stream().noneMatch(f -> template.en().contains("{" + f.name() + "}"))) {
      return reason.why();
    }
    return new Sentence(template).filled(place -> filling(place, reason), vocabulary);
  }

  private Sentence.Filling filling(String place, Reason reason) {
    Object value = reason.matched().get("Row." + place);
    return vocabulary.fact(place) != null || value == null
        ? DOTS
        : new Sentence.Filling(new Field(place, Kind.TEXT, null, true), value);
  }
}
