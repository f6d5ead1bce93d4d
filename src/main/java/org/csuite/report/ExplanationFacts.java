package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Language;
import org.csuite.model.Verdict;

/** Facts and fields of conclusions with their values, as explanations name them. */
public final class ExplanationFacts {
  /** What the engine worked out or the scenario gave besides the company, by {@code Type.field}. */
  private static final Map<String, String[]> FIELDS =
      Map.ofEntries(
          field("RoleCase.certainty", "certainty of the role", "certitude de la fonction"),
          field("Staffed.staffed", "post staffed", "poste pourvu"),
          field("Staffed.verdict", "verdict", "avis"),
          field("Staffed.holder", "held by", "tenu par"),
          field("Class.value", "class", "classe"),
          field("Class.name", "classification", "classement"),
          field("Cost.rank", "rank among the posts to pay", "rang parmi les postes à payer"),
          field("Cost.cumulative", "cumulative pay", "rémunération cumulée"),
          field("Cost.withinBudget", "within the pay budget", "dans le budget de rémunération"),
          field("Band.low", "lower end of the band", "bas de la fourchette"),
          field("Band.high", "upper end of the band", "haut de la fourchette"),
          field("Candidate.experienceYears", "years of experience", "années d'expérience"),
          field("Candidate.education", "education", "formation"),
          field("Candidate.skills", "skills", "compétences"),
          field("Post.reportsTo", "given superior", "rattachement donné"),
          field("Post.external", "held from outside", "confié à l'extérieur"),
          field("Post.interim", "filled for a time only", "pourvu par intérim"),
          field("Post.share", "part of a full post", "part d'un plein temps"),
          field("Post.pay", "pay given", "rémunération donnée"),
          field("Post.directReports", "direct reports", "subordonnés directs"),
          field("Post.inCycle", "in a circle of lines", "dans un cercle de rattachements"),
          field("Post.unknownSuperior", "superior not listed", "supérieur absent de la liste"),
          field("Post.payAgainstLow", "pay above the lower end", "rémunération au-dessus du bas"),
          field("Post.payAgainstHigh", "pay above the upper end", "rémunération au-dessus du haut"),
          field("GivenDuty.duty", "duty given", "mission donnée"),
          field("GivenTotal.posts", "posts given", "postes donnés"),
          field("GivenTotal.roots", "posts without superior", "postes sans supérieur"),
          field("GivenTotal.payAgainstBudget", "pay over budget", "dépassement du budget"));

  private final Wording wording;

  /** Names in that wording. */
  public ExplanationFacts(Wording wording) {
    this.wording = wording;
  }

  private static Map.Entry<String, String[]> field(String name, String en, String fr) {
    return Map.entry(name, new String[] {en, fr});
  }

  /** What a fact, or a {@code Type.field}, is called. */
  String label(String subject) {
    String plain = plain(subject);
    FactDefinition fact = wording.vocabulary().fact(plain);
    if (fact != null) {
      return wording.text(fact.label());
    }
    String[] words = FIELDS.get(plain);
    if (words != null) {
      return words[wording.language() == Language.FR ? 1 : 0];
    }
    return DisplayText.safe(plain.substring(plain.indexOf('.') + 1));
  }

  /** A fact that is true or false; its name is a clause rather than a noun. */
  boolean isFlag(String subject) {
    FactDefinition fact = wording.vocabulary().fact(plain(subject));
    return fact != null && fact.kind() == org.csuite.model.Kind.BOOLEAN;
  }

  /** A value of a fact or field with its unit. */
  String value(String subject, Object value, Company company) {
    if (value == null) {
      return wording.say(ExplanationWord.NONE);
    }
    FactDefinition fact = wording.vocabulary().fact(plain(subject));
    if (value instanceof Collection<?> several && several.isEmpty()) {
      return wording.say(ExplanationWord.NONE);
    }
    return fact == null ? plainValue(value) : wording.value(fact, value, wording.currency(company));
  }

  /** The same, without the word "people", which the name of the fact implies. */
  String figure(String subject, Object value, Company company) {
    FactDefinition fact = wording.vocabulary().fact(plain(subject));
    boolean people = fact != null && "people".equals(fact.unit());
    return people && value instanceof Number number
        ? wording.number(number.doubleValue(), 0)
        : value(subject, value, company);
  }

  private String plainValue(Object value) {
    if (value instanceof Boolean flag) {
      return wording.word(flag ? Word.YES : Word.NO);
    }
    if (value instanceof Number number) {
      return wording.number(number.doubleValue(), 4);
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(this::plainValue).collect(joining(", "));
    }
    Verdict verdict = Verdict.of(value.toString());
    return verdict == null ? wording.subject(value.toString()) : wording.verdict(verdict);
  }

  /** Several values, the last one after "or". */
  String either(String subject, Collection<?> values, Company company) {
    List<String> shown = values.stream().map(v -> figure(subject, v, company)).distinct().toList();
    if (shown.isEmpty()) {
      return "";
    }
    String last = shown.get(shown.size() - 1);
    return shown.size() == 1
        ? last
        : wording.say(
            ExplanationWord.OR, String.join(", ", shown.subList(0, shown.size() - 1)), last);
  }

  /**
   * The facts that a rule looked at: those of the company, the candidate and the organisation
   * given. Conclusions are left out, since the rules that led to them stand below.
   */
  public String matched(Map<String, Object> matched, Company company) {
    List<String> shown = new ArrayList<>();
    matched.forEach(
        (name, value) -> {
          if (isGiven(name)) {
            String label = isFlag(name) ? "“" + label(name) + "”" : label(name);
            String known =
                value == null
                    ? wording.say(ExplanationWord.NOT_KNOWN, label)
                    : wording.word(Word.LABELLED, label, value(name, value, company));
            shown.add(french(known));
          }
        });
    return String.join(wording.between(), shown);
  }

  private String french(String text) {
    return wording.language() == Language.FR
        ? text.replace("“", "«\u00A0").replace("”", "\u00A0»")
        : text;
  }

  private boolean isGiven(String name) {
    String plain = plain(name);
    int dot = plain.indexOf('.');
    if (dot < 0) {
      return wording.vocabulary().fact(plain) != null;
    }
    FactType type = FactType.of(plain.substring(0, dot));
    boolean given =
        type == FactType.CANDIDATE
            || type == FactType.POST
            || type == FactType.GIVEN_DUTY
            || type == FactType.GIVEN_TOTAL;
    return given && !plain.endsWith(".role") && !plain.endsWith(".person");
  }

  /** The percentage by which a number would change: {@code +16%}. */
  String change(double from, double to) {
    double share = (to - from) / Math.abs(from);
    double percent = Math.abs(share) * 100;
    int decimals = percent < 1 ? 2 : percent < 10 ? 1 : 0;
    String sign = share < 0 ? "−" : "+";
    String mark = wording.language() == Language.FR ? "\u00A0%" : "%";
    return sign + wording.number(percent, decimals) + mark;
  }

  /** Without the number that tells two facts of a type apart. */
  private static String plain(String subject) {
    int number = subject.indexOf('#');
    return number < 0 ? subject : subject.substring(0, number);
  }
}
