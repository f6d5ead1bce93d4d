package org.csuite.report;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.model.Company;
import org.csuite.model.Explanation.Blocked;
import org.csuite.model.FactType;
import org.csuite.model.Language;

/**
 * Conditions that are not met, as clauses: {@code headcount is 430, needs at least 500: 70 short}.
 */
final class ExplanationCondition {
  private static final Pattern OPERATOR =
      Pattern.compile(">=|<=|==|!=|>|<|\\.(from|above|to|below)\\b");
  private static final Pattern NEGATED = Pattern.compile("!=|\\bnot (in|contains)\\b");

  private final Wording wording;
  private final ExplanationFacts facts;

  ExplanationCondition(Wording wording) {
    this.wording = wording;
    this.facts = new ExplanationFacts(wording);
  }

  /** The condition as a clause. */
  String clause(Blocked blocked, Company company) {
    return switch (blocked.kind()) {
      case NUMBER -> number(blocked, company);
      case WORD -> word(blocked, company);
      case UNKNOWN -> unknown(blocked, company);
      case ABSENT -> absent(blocked);
      case PRESENT -> present(blocked);
    };
  }

  private String label(Blocked blocked) {
    String label = facts.label(blocked.subject());
    return facts.isFlag(blocked.subject()) ? quoted(label) : label;
  }

  private String quoted(String label) {
    return wording.language() == Language.FR ? "«\u00A0" + label + "\u00A0»" : "“" + label + "”";
  }

  private String number(Blocked blocked, Company company) {
    String found = facts.figure(blocked.subject(), blocked.found(), company);
    String bound = bound(blocked, company);
    if (blocked.distance() == null) {
      return wording.say(ExplanationWord.NEEDS, label(blocked), found, bound);
    }
    boolean below =
        blocked.needed().isEmpty()
            || !(blocked.needed().get(0) instanceof Number needed)
            || !(blocked.found() instanceof Number value)
            || value.doubleValue() <= needed.doubleValue();
    if (blocked.distance() == 0) {
      return wording.say(ExplanationWord.NEEDS, label(blocked), found, bound);
    }
    return wording.say(
        below ? ExplanationWord.NEEDS_SHORT : ExplanationWord.NEEDS_OVER,
        label(blocked),
        found,
        bound,
        facts.figure(blocked.subject(), blocked.distance(), company));
  }

  /** What is needed of a number: {@code at least 500}. */
  private String bound(Blocked blocked, Company company) {
    String needed = facts.either(blocked.subject(), blocked.needed(), company);
    Matcher operator = OPERATOR.matcher(blocked.condition());
    String sign = operator.find() ? operator.group() : "";
    ExplanationWord word =
        switch (sign) {
          case ">=", ".from" -> ExplanationWord.AT_LEAST;
          case ">", ".above" -> ExplanationWord.MORE_THAN;
          case "<=", ".to" -> ExplanationWord.AT_MOST;
          case "<", ".below" -> ExplanationWord.LESS_THAN;
          default -> ExplanationWord.EXACTLY;
        };
    return wording.say(word, needed);
  }

  private String word(Blocked blocked, Company company) {
    String label = label(blocked);
    String needed = facts.either(blocked.subject(), blocked.needed(), company);
    String found = facts.value(blocked.subject(), blocked.found(), company);
    if (NEGATED.matcher(blocked.condition()).find()) {
      return wording.say(ExplanationWord.OTHER_THAN, label, found, needed);
    }
    if (blocked.found() instanceof Collection<?> several) {
      return several.isEmpty()
          ? wording.say(ExplanationWord.NOT_AMONG_NONE, label, needed)
          : wording.say(ExplanationWord.NOT_AMONG, label, found, needed);
    }
    if (blocked.needed().isEmpty()) {
      return wording.say(ExplanationWord.KNOWN, label);
    }
    if (blocked.needed().size() > 1) {
      String list = facts.value(blocked.subject(), blocked.needed(), company);
      return wording.say(ExplanationWord.NOT_ONE_OF, label, found, list);
    }
    return wording.say(ExplanationWord.NEEDS, label, found, needed);
  }

  private String unknown(Blocked blocked, Company company) {
    String needed = bound(blocked, company);
    return needed.isEmpty()
        ? wording.say(ExplanationWord.NOT_KNOWN, label(blocked))
        : wording.say(ExplanationWord.NOT_KNOWN_NEEDS, label(blocked), needed);
  }

  private String absent(Blocked blocked) {
    FactType type = type(blocked);
    String needed = needed(blocked);
    if (type == null) {
      return wording.say(ExplanationWord.ABSENT, DisplayText.safe(blocked.condition()));
    }
    ExplanationWord word =
        switch (type) {
          case CLASS -> ExplanationWord.ABSENT_CLASS;
          case REQUIRED -> ExplanationWord.ABSENT_REQUIRED;
          case EXTERNAL -> ExplanationWord.ABSENT_EXTERNAL;
          case GROUP_ROLE -> ExplanationWord.ABSENT_GROUP_ROLE;
          case SHARED -> ExplanationWord.ABSENT_SHARED;
          case FORBIDDEN -> ExplanationWord.ABSENT_FORBIDDEN;
          case STAFFED -> ExplanationWord.ABSENT_STAFFED;
          case BAND -> ExplanationWord.ABSENT_BAND;
          case COST -> ExplanationWord.ABSENT_COST;
          case OWNER -> ExplanationWord.ABSENT_OWNER;
          case CONSULTED -> ExplanationWord.ABSENT_CONSULTED;
          case LINE -> ExplanationWord.ABSENT_LINE;
          case POST -> ExplanationWord.ABSENT_POST;
          case GIVEN_DUTY -> ExplanationWord.ABSENT_DUTY;
          case GIVEN_TOTAL -> ExplanationWord.ABSENT_TOTAL;
          case CANDIDATE -> ExplanationWord.ABSENT_CANDIDATE;
          case ROW -> ExplanationWord.ABSENT_ROW;
          case ROLE_CASE, COMPANY, ROLE, DUTY -> ExplanationWord.ABSENT;
        };
    return wording.say(
        word, word == ExplanationWord.ABSENT ? DisplayText.safe(blocked.condition()) : needed);
  }

  private String present(Blocked blocked) {
    FactType type = type(blocked);
    String needed = needed(blocked);
    ExplanationWord word =
        type == null
            ? null
            : switch (type) {
              case REQUIRED -> ExplanationWord.PRESENT_REQUIRED;
              case SHARED -> ExplanationWord.PRESENT_SHARED;
              case STAFFED -> ExplanationWord.PRESENT_STAFFED;
              case FORBIDDEN -> ExplanationWord.PRESENT_FORBIDDEN;
              case CLASS -> ExplanationWord.PRESENT_CLASS;
              default -> null;
            };
    return word == null
        ? wording.say(ExplanationWord.PRESENT, DisplayText.safe(blocked.condition()))
        : wording.say(ExplanationWord.RULED_OUT, wording.say(word, needed));
  }

  /** The ids and words that the condition names, else the condition itself. */
  private String needed(Blocked blocked) {
    List<Object> named = blocked.needed();
    return named.isEmpty() ? DisplayText.safe(blocked.condition()) : facts.value("", named, null);
  }

  private static FactType type(Blocked blocked) {
    int dot = blocked.subject().indexOf('.');
    return FactType.of(dot < 0 ? blocked.subject() : blocked.subject().substring(0, dot));
  }
}
