package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.csuite.model.Citation;
import org.csuite.model.FactDefinition;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.Reason;
import org.csuite.model.Scenario;
import org.csuite.model.Source;
import org.csuite.model.Verb;

/** What a report claims, and on what it rests, as sentences; whatever the format. */
public final class ClaimText {
  /** Marks what rests on an estimate. */
  public static final String ESTIMATED = "≈";

  /** Marks a band that is only the nearest one known. */
  static final String NEAREST = "*";

  /** What stands between things that are listed in a line. */
  public static final String BETWEEN = "\u00A0· ";

  private static final int HASH_SHOWN = 10;

  private final Wording wording;

  /** Sentences in that wording. */
  public ClaimText(Wording wording) {
    this.wording = wording;
  }

  /** The facts that the scenario gives, each with its value. */
  public List<String> facts(Outcome outcome) {
    Scenario scenario = outcome.scenario();
    String currency = wording.currency(scenario.company());
    List<String> shown = new ArrayList<>();
    for (FactDefinition fact : wording.vocabulary().facts()) {
      Object value = scenario.company().get(fact);
      boolean repeated =
          value instanceof String && (value.equals(currency) || value.equals(scenario.name()));
      if (value != null && !repeated) {
        shown.add(wording.fact(fact, value, currency));
      }
    }
    return shown;
  }

  /** The classes that the facts put the company in; empty when there are none. */
  public String profile(Outcome outcome) {
    List<String> shown = new ArrayList<>();
    outcome.classes().forEach((name, value) -> shown.add(wording.classified(name, value)));
    return shown.isEmpty() ? "" : wording.word(Word.PROFILE, String.join(BETWEEN, shown));
  }

  /** The reason's sentence, marked when it rests on an estimate. */
  public String sentence(Reason reason) {
    String why = wording.text(reason.why());
    return reason.estimated() ? why + "\u00A0" + ESTIMATED : why;
  }

  /** How much a reason counts: imposed, a certainty factor, or a point where it only tells. */
  public String weight(Reason reason) {
    if (reason.verb() == Verb.REQUIRE) {
      return wording.word(Word.REQUIRED_BY_LAW);
    }
    return reason.verb() == Verb.ADVISE && reason.strength() != null
        ? wording.strength(reason.strength())
        : "·";
  }

  /** What is found, with what it is about, then what the provisions say that it rests on. */
  public String finding(Finding finding) {
    boolean estimated = finding.reasons().stream().anyMatch(Reason::estimated);
    String message = wording.text(finding.message());
    if (finding.subject() != null && !finding.subject().isEmpty()) {
      String subject = wording.subject(finding.subject());
      boolean named = message.contains(subject);
      message = named ? message : wording.word(Word.LABELLED, subject, message);
    }
    String whole =
        Stream.concat(
                Stream.of(message),
                finding.reasons().stream()
                    .skip(1)
                    .filter(reason -> isAuthority(reason.source()))
                    .map(reason -> wording.text(reason.why()))
                    .filter(why -> !why.equals(wording.text(finding.message()))))
            .distinct()
            .collect(joining(" "));
    return estimated ? whole + "\u00A0" + ESTIMATED : whole;
  }

  /** The code of a finding and its sources in brackets. */
  public String evidence(Finding finding) {
    return Stream.concat(
            Stream.of(DisplayText.safe(finding.code())),
            authorities(finding).stream().map(wording::citation))
        .filter(text -> !text.isEmpty())
        .collect(joining("; ", "[", "]"));
  }

  /** The sources of all its reasons; judgement only where there is nothing better. */
  private static List<Citation> authorities(Finding finding) {
    List<Citation> all =
        finding.reasons().stream().map(Reason::source).filter(Objects::nonNull).distinct().toList();
    List<Citation> better = all.stream().filter(ClaimText::isAuthority).toList();
    return better.isEmpty() ? all : better;
  }

  private static boolean isAuthority(Citation source) {
    return source != null && !"judgement".equals(source.confidence());
  }

  /** A band with its point. */
  public String band(PayBand pay) {
    String band = wording.band(pay) + (pay.orientation() ? NEAREST : "");
    return hasPoint(pay)
        ? band + ", " + wording.word(Word.POINT, wording.money(pay.point(), pay.currency()))
        : band;
  }

  /** Whether the band has a place inside it that says more than its ends. */
  public static boolean hasPoint(PayBand pay) {
    return pay.point() != null && !pay.approximate();
  }

  /** What a consultant decided instead of the rules, and why. */
  public String override(Scenario.OwnDecision override) {
    return wording.word(
        Word.OVERRIDDEN,
        DisplayText.safe(override.author()),
        wording.verdict(override.verdict()),
        DisplayText.safe(override.reason()));
  }

  /** How far a reason moved the point inside its band. */
  public String factor(Reason factor) {
    double points = factor.strength() == null ? 0 : factor.strength();
    return wording.word(Word.PAY_FACTOR, wording.points(points));
  }

  /** What moved the point; nothing where the band has no point. */
  public static List<Reason> factors(PayBand pay) {
    return hasPoint(pay) ? pay.factors() : List.of();
  }

  /** An entry of the bibliography. */
  public String source(Source source) {
    String text =
        wording.text(source.author()) + " (" + source.year() + "), " + wording.text(source.title());
    if (source.where() != null) {
      text += ", " + wording.text(source.where());
    }
    Word confidence = Word.ofConfidence(source.confidence());
    boolean saysMore = confidence != null && !source.key().equals(source.confidence());
    return text + (saysMore ? " (" + wording.word(confidence) + ")" : "");
  }

  /** What the result was made from. */
  public String receipt(Outcome.Receipt receipt) {
    return wording.word(
        Word.RECEIPT,
        DisplayText.safe(receipt.csuite()),
        DisplayText.safe(receipt.drools()),
        hash(receipt.rules()),
        hash(receipt.scenario()),
        DisplayText.safe(receipt.at()));
  }

  private static String hash(String hash) {
    return DisplayText.safe(hash.substring(0, Math.min(HASH_SHOWN, hash.length())));
  }
}
