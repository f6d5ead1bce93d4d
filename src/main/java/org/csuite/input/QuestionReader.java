package org.csuite.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.csuite.model.Catalogue;
import org.csuite.model.Question;
import org.csuite.model.Question.Kind;
import org.csuite.model.Vocabulary;

/**
 * Reads questions about an outcome: {@code role:CTO} or bare {@code CTO}, {@code duty:it-security}
 * or the bare duty, {@code line:CIO}, {@code pay:CTO}, {@code holder:CDO}, {@code
 * finding:CODE[:SUBJECT]}.
 */
public final class QuestionReader {
  private final Vocabulary vocabulary;
  private final BookNames names;

  /** A question that cannot be asked. The message names it, and what may be meant. */
  public static final class Unknown extends Exception {
    private static final long serialVersionUID = 1;

    Unknown(String message, String hint) {
      super(hint == null ? message : message + "\n" + hint);
    }
  }

  /** Reads against one rule book. */
  public QuestionReader(Vocabulary vocabulary, BookNames names) {
    this.vocabulary = vocabulary;
    this.names = names;
  }

  /**
   * The question that a text asks. Upper and lower case do not matter.
   *
   * @throws Unknown when there is no such decision
   */
  public Question read(String text) throws Unknown {
    String[] parts = text.strip().split(":", 3);
    if (parts.length == 1) {
      return bare(parts[0]);
    }
    Kind kind = Kind.of(parts[0].strip().toLowerCase(Locale.ROOT));
    if (kind == null) {
      throw new Unknown(
          "'" + parts[0] + "' is no kind of decision.", Nearest.hint(parts[0], Kind.ids()));
    }
    String subject = parts[1].strip();
    String about = parts.length > 2 ? parts[2].strip() : null;
    if (about != null && kind != Kind.FINDING) {
      throw new Unknown(
          "'" + text + "' has one part too many.", "Maybe " + kind.id() + ":" + subject + ".");
    }
    return switch (kind) {
      case ROLE, LINE, PAY, HOLDER -> Question.of(kind, known(subject, vocabulary.roles()));
      case DUTY -> Question.of(kind, known(subject, vocabulary.duties()));
      case FINDING -> new Question(kind, finding(subject), about == null ? null : subject(about));
    };
  }

  private Question bare(String word) throws Unknown {
    String role = like(word, vocabulary.roles().ids());
    if (role != null) {
      return Question.of(Kind.ROLE, role);
    }
    String duty = like(word, vocabulary.duties().ids());
    if (duty != null) {
      return Question.of(Kind.DUTY, duty);
    }
    String finding = like(word, names.findings());
    if (finding != null) {
      return new Question(Kind.FINDING, finding, null);
    }
    List<String> all = new ArrayList<>(vocabulary.roles().ids());
    all.addAll(vocabulary.duties().ids());
    all.addAll(names.findings());
    String near = Nearest.word(word, all);
    String hint =
        near == null ? Nearest.hint(word, vocabulary.roles()) : "Maybe you meant '" + near + "'.";
    throw new Unknown("'" + word + "' is no role, duty or finding.", hint);
  }

  private static String known(String word, Catalogue catalogue) throws Unknown {
    String id = like(word, catalogue.ids());
    if (id == null) {
      String message = "'" + word + "' is not a known " + catalogue.noun() + ".";
      throw new Unknown(message, Nearest.hint(word, catalogue));
    }
    return id;
  }

  private String finding(String code) throws Unknown {
    String known = like(code, names.findings());
    if (known == null) {
      throw new Unknown("No rule finds '" + code + "'.", Nearest.hint(code, names.findings()));
    }
    return known;
  }

  /** What a finding is about may be any word; roles and duties are known in any case. */
  private String subject(String word) {
    String role = like(word, vocabulary.roles().ids());
    String duty = role == null ? like(word, vocabulary.duties().ids()) : role;
    return duty == null ? word : duty;
  }

  private static String like(String word, Collection<String> ids) {
    return ids.stream().filter(word::equalsIgnoreCase).findFirst().orElse(null);
  }
}
