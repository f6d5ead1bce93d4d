package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.csuite.model.FactDefinition;
import org.csuite.model.Grid.Interval;
import org.csuite.model.OutcomeDiff;
import org.csuite.model.Question;
import org.csuite.model.Sweep;
import org.csuite.model.Sweep.Range;
import org.csuite.model.Verdict;

/** Ranges, intervals and what is decided in them, as a reader of one language writes them. */
public final class SweepWording {
  /** So many decisions are told one by one. */
  private static final int FEW = 4;

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final Wording wording;
  private final ExplanationDecision decision;

  /** In the language of a wording. */
  public SweepWording(Wording wording) {
    this.wording = wording;
    this.decision = new ExplanationDecision(wording);
  }

  /** A word of the sweeps' own. */
  public String say(SweepWord word, Object... arguments) {
    return word.in(wording.language(), arguments);
  }

  /** What stands for a region of a map: a letter; a number where letters have run out. */
  public static String letter(int region) {
    return region < LETTERS.length()
        ? String.valueOf(LETTERS.charAt(region))
        : String.valueOf(region + 1);
  }

  /** What moves how far. */
  public String title(Sweep sweep) {
    String currency = currency(sweep);
    String ranges = range(sweep.across(), currency);
    if (sweep.up() != null) {
      ranges = say(SweepWord.AND, ranges, range(sweep.up(), currency));
    }
    return say(SweepWord.TITLE, DisplayText.safe(sweep.outcome().scenario().name()), ranges);
  }

  private String range(Range range, String currency) {
    FactDefinition fact = range.fact();
    return range.words().isEmpty()
        ? say(
            SweepWord.FROM_TO,
            wording.text(fact.label()),
            wording.value(fact, range.low(), currency),
            wording.value(fact, range.high(), currency))
        : say(SweepWord.THROUGH, wording.text(fact.label()), range.words().size());
  }

  /** How true the borders are. */
  public String exactness(Sweep sweep) {
    if (sweep.meeting() != null) {
      return say(SweepWord.ASLANT, wording.text(sweep.meeting().label()), sweep.runs());
    }
    boolean words = !sweep.across().words().isEmpty();
    return say(
        sweep.up() != null
            ? SweepWord.EXACT_TWO
            : words ? SweepWord.EACH_VALUE : SweepWord.EXACT_ONE,
        sweep.runs());
  }

  /** Where an interval begins: {@code 250 people}, {@code above EUR 50 m}, or its word. */
  public String begin(FactDefinition fact, Interval interval, String currency) {
    if (interval.from() == null) {
      boolean none = interval.at() instanceof List<?> list && list.isEmpty();
      return none ? wording.word(Word.NONE) : wording.value(fact, interval.at(), currency);
    }
    double below = Math.nextDown(interval.from());
    return isShorter(below, interval.from())
        ? say(SweepWord.ABOVE, wording.value(fact, below, currency))
        : wording.value(fact, interval.from(), currency);
  }

  /** Whether the number just below is the one that a rule names. */
  private static boolean isShorter(double below, double number) {
    return Double.toString(below).length() < Double.toString(number).length();
  }

  /** Who is staffed; where few decisions are asked for, each of them. */
  public String label(Map<Question, String> decisions) {
    if (decisions.size() <= FEW) {
      return decisions.entrySet().stream()
          .map(e -> decision.topic(e.getKey()) + " " + decision.shown(e.getKey(), e.getValue()))
          .collect(joining(wording.between()));
    }
    String staffed =
        decisions.entrySet().stream()
            .filter(e -> e.getKey().kind() == Question.Kind.ROLE)
            .filter(e -> Verdict.of(e.getValue()).staffed())
            .map(e -> wording.role(e.getKey().subject()))
            .collect(joining(", "));
    return say(SweepWord.STAFFED, staffed.isEmpty() ? say(SweepWord.NOBODY) : staffed);
  }

  /** The currency of the scenario's amounts; null when unknown. */
  public String currency(Sweep sweep) {
    return wording.currency(sweep.outcome().company());
  }

  /** What is decided otherwise in an interval than in the one before. */
  public String changes(Map<Question, String> before, Map<Question, String> after) {
    List<OutcomeDiff.Change> changes = OutcomeDiff.between(before, after).changes();
    return decision.changes(changes, changes.size());
  }
}
