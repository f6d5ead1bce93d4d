package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.model.Finding;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Verdict;

/** Decisions as clauses of a sentence: as they are, as they would be, as they change along. */
public final class ExplanationDecision {
  /** A band as {@link OutcomeDiff#decisions} writes it. */
  private static final Pattern BAND =
      Pattern.compile("([\\d.]+?)\\.\\.([\\d.]*) (\\S+)(?: (\\d+))?");

  private final Wording wording;

  /** In the language of a wording. */
  public ExplanationDecision(Wording wording) {
    this.wording = wording;
  }

  /** What was decided, as a clause: {@code CTO is recommended}. */
  String is(Question question, String value, Outcome outcome) {
    String of = of(question);
    return switch (question.kind()) {
      case ROLE -> wording.say(ExplanationWord.ROLE_IS, of, shown(question, value));
      case HOLDER ->
          clause(ExplanationWord.HOLDER_IS, ExplanationWord.HOLDER_NONE, question, value);
      case DUTY -> clause(ExplanationWord.DUTY_IS, ExplanationWord.DUTY_NONE, question, value);
      case LINE -> clause(ExplanationWord.LINE_IS, ExplanationWord.LINE_NONE, question, value);
      case PAY -> clause(ExplanationWord.PAY_IS, ExplanationWord.PAY_NONE, question, value);
      case FINDING ->
          value == null
              ? wording.say(ExplanationWord.FINDING_NONE, of)
              : wording.say(ExplanationWord.FINDING_IS, of, message(question, outcome));
    };
  }

  /** What would be decided, as a clause: {@code CTO would be recommended}. */
  String would(Question question, String value) {
    return switch (question.kind()) {
      case ROLE -> wording.say(ExplanationWord.ROLE_WOULD, of(question), shown(question, value));
      case HOLDER ->
          clause(ExplanationWord.HOLDER_WOULD, ExplanationWord.HOLDER_WOULD_NOT, question, value);
      case DUTY ->
          clause(ExplanationWord.DUTY_WOULD, ExplanationWord.DUTY_WOULD_NOT, question, value);
      case LINE ->
          clause(ExplanationWord.LINE_WOULD, ExplanationWord.LINE_WOULD_NOT, question, value);
      case PAY -> clause(ExplanationWord.PAY_WOULD, ExplanationWord.PAY_WOULD_NOT, question, value);
      case FINDING ->
          clause(ExplanationWord.FINDING_WOULD, ExplanationWord.FINDING_WOULD_NOT, question, value);
    };
  }

  private String clause(
      ExplanationWord some, ExplanationWord none, Question question, String value) {
    if (value == null) {
      return wording.say(none, of(question));
    }
    String shown = shown(question, value);
    boolean post = question.kind() != Question.Kind.PAY && question.kind() != Question.Kind.FINDING;
    return wording.say(some, of(question), post ? post(shown) : shown);
  }

  /** A decision that differs: {@code superior of CIO: CFO instead of CEO}. */
  String change(OutcomeDiff.Change change) {
    Question question = change.question();
    String what = topic(question);
    if (question.kind() == Question.Kind.FINDING) {
      ExplanationWord word =
          change.to() == null ? ExplanationWord.DISAPPEARS : ExplanationWord.APPEARS;
      return wording.say(word, what);
    }
    return wording.say(
        ExplanationWord.CHANGE, what, shown(question, change.to()), shown(question, change.from()));
  }

  /** Several of them, at most so many. */
  String changes(List<OutcomeDiff.Change> changes, int most) {
    String shown =
        changes.stream().limit(most).map(this::change).collect(joining(wording.between()));
    return changes.size() <= most
        ? shown
        : shown
            + wording.between()
            + wording.say(ExplanationWord.AND_OTHERS, changes.size() - most);
  }

  /** What a question is about, as a name: {@code superior of CIO}. */
  public String topic(Question question) {
    String name = name(question);
    return switch (question.kind()) {
      case ROLE -> wording.say(ExplanationWord.OF_ROLE, name);
      case HOLDER -> wording.say(ExplanationWord.OF_HOLDER, name);
      case DUTY -> wording.say(ExplanationWord.OF_DUTY, name);
      case LINE -> wording.say(ExplanationWord.OF_LINE, name);
      case PAY -> wording.say(ExplanationWord.OF_PAY, name);
      case FINDING -> wording.say(ExplanationWord.OF_FINDING, name);
    };
  }

  /** A value as {@link OutcomeDiff#decisions} gives it, for a reader. */
  public String shown(Question question, String value) {
    if (value == null) {
      return wording.say(ExplanationWord.NONE);
    }
    return switch (question.kind()) {
      case ROLE ->
          Verdict.of(value) == null ? DisplayText.safe(value) : wording.verdict(Verdict.of(value));
      case HOLDER, DUTY, LINE -> wording.role(value);
      case PAY -> band(value);
      case FINDING -> wording.word(Word.PRESENT);
    };
  }

  private String band(String value) {
    Matcher band = BAND.matcher(value);
    if (!band.matches()) {
      return DisplayText.safe(value);
    }
    double low = Double.parseDouble(band.group(1));
    String currency = band.group(3);
    if (band.group(4) == null) {
      return wording.money(low, currency);
    }
    String money;
    if (band.group(2).isEmpty()) {
      money = wording.word(Word.ABOVE, wording.money(low, currency));
    } else {
      double high = Double.parseDouble(band.group(2));
      money =
          low == high
              ? wording.word(Word.ABOUT, wording.money(low, currency))
              : wording.range(low, high, currency);
    }
    return wording.word(Word.OF_YEAR, money, band.group(4));
  }

  /** The subject inside a clause, where French names the post. */
  private String of(Question question) {
    String name = name(question);
    return switch (question.kind()) {
      case ROLE, LINE, PAY -> post(name);
      default -> name;
    };
  }

  private String name(Question question) {
    return switch (question.kind()) {
      case DUTY -> wording.duty(question.subject());
      case FINDING -> {
        String code = DisplayText.safe(question.subject());
        boolean about = question.about() != null && !question.about().isEmpty();
        yield about ? code + " (" + wording.subject(question.about()) + ")" : code;
      }
      default -> wording.role(question.subject());
    };
  }

  /** French "de DSI", "d'informaticien"; English the name alone. */
  private String post(String name) {
    if (wording.language() != Language.FR) {
      return name;
    }
    String first = name.substring(0, 1).toLowerCase(Locale.ROOT);
    // Abbreviations are spelt: "de RSSI" stays, "d'ingénieur" does not.
    boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return word && "aeiouyéèêh".contains(first) ? "d'" + name : "de " + name;
  }

  private String message(Question question, Outcome outcome) {
    return outcome.findings().stream()
        .filter(finding -> isAsked(question, finding))
        .map(finding -> wording.text(finding.message()))
        .distinct()
        .collect(joining(" "));
  }

  private static boolean isAsked(Question question, Finding finding) {
    return finding.code().equals(question.subject())
        && (question.about() == null || question.about().equals(finding.subject()));
  }

  /** A clause as a sentence. */
  static String sentence(String clause) {
    if (clause.isEmpty()) {
      return clause;
    }
    String first = clause.substring(0, clause.offsetByCodePoints(0, 1));
    String whole = first.toUpperCase(Locale.ROOT) + clause.substring(first.length());
    return whole.matches(".*[.!?\\]]") ? whole : whole + ".";
  }
}
