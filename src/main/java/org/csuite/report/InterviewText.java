package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.csuite.model.Company;
import org.csuite.model.Diagnostic;
import org.csuite.model.FactDefinition;
import org.csuite.model.Language;
import org.csuite.model.Values;

/** What an interview says to the person who answers. */
public final class InterviewText {
  /** Longer lists of values are shown beginning with these many, and the rest counted. */
  private static final int MOST_VALUES = 60;

  private final Wording wording;
  private final ExplanationFacts facts;
  private final Page page;

  /** Writes to a target that the caller opened and closes. */
  public InterviewText(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.facts = new ExplanationFacts(wording);
    this.page = new Page(options, out);
  }

  /** How to answer, and where answers go. */
  public void begin(String file) throws IOException {
    page.paragraph(
        0, Cell.of(wording.say(ExplanationWord.ASK_BEGIN, DisplayText.safe(file)), Style.FAINT));
  }

  /** The question of a fact; the answer is typed behind it. */
  public void ask(int number, FactDefinition fact) throws IOException {
    page.gap();
    page.paragraph(
        0, Cell.of(number + ". ", Style.FAINT), Cell.of(wording.text(fact.ask()), Style.STRONG));
    page.raw(
        Style.FAINT.apply(
            "   " + wording.say(ExplanationWord.ASK_EXPECTED, expected(fact)), page.colour()));
    prompt();
  }

  /** Asks for the same answer again. */
  public void prompt() throws IOException {
    page.write("> ");
    page.flush();
  }

  /** What may be answered. */
  public void help(FactDefinition fact, Company company) throws IOException {
    if (fact.values() != null) {
      TextTable table = new TextTable(2).flexible(1);
      Values values = fact.values();
      List<String> ids = List.copyOf(values.ids());
      ids.stream()
          .limit(MOST_VALUES)
          .forEach(
              id ->
                  table.row(
                      Cell.of(DisplayText.safe(id), Style.STRONG),
                      Cell.of(wording.text(values.label(id)))));
      table.write(page, 2);
      if (ids.size() > MOST_VALUES) {
        String more = wording.say(ExplanationWord.AND_OTHERS, ids.size() - MOST_VALUES);
        page.paragraph(2, Cell.of(more, Style.FAINT));
      }
    }
    FactDefinition.Range range = fact.range();
    if (range != null) {
      page.paragraph(2, Cell.of(range(fact, range, company)));
    }
    page.paragraph(2, Cell.of(wording.say(ExplanationWord.ASK_EXPECTED, expected(fact))));
  }

  private String range(FactDefinition fact, FactDefinition.Range range, Company company) {
    if (range.low() != null && range.high() != null) {
      return wording.say(
          ExplanationWord.ASK_RANGE,
          facts.value(fact.name(), range.low(), company),
          facts.value(fact.name(), range.high(), company));
    }
    return range.low() != null
        ? ExplanationDecision.sentence(
            wording.say(ExplanationWord.AT_LEAST, facts.value(fact.name(), range.low(), company)))
        : ExplanationDecision.sentence(
            wording.say(ExplanationWord.AT_MOST, facts.value(fact.name(), range.high(), company)));
  }

  /** What kind of answer is wanted, in a few words. */
  private String expected(FactDefinition fact) {
    return switch (fact.kind()) {
      case BOOLEAN -> wording.say(ExplanationWord.ASK_YES_NO);
      case LIST -> wording.say(ExplanationWord.ASK_LIST, few(fact.values()));
      case TEXT ->
          fact.values() == null
              ? wording.say(ExplanationWord.ASK_TEXT)
              : wording.say(ExplanationWord.ASK_WORD, few(fact.values()));
      case INTEGER, NUMBER -> {
        if (fact.amount()) {
          yield wording.say(ExplanationWord.ASK_AMOUNT);
        }
        yield "share".equals(fact.unit())
            ? wording.say(ExplanationWord.ASK_SHARE)
            : wording.say(ExplanationWord.ASK_NUMBER);
      }
    };
  }

  private static String few(Values values) {
    String few = values == null ? "" : values.ids().stream().limit(4).collect(joining(", "));
    return DisplayText.safe(values != null && values.ids().size() > 4 ? few + ", …" : few);
  }

  /** That an answer does not fit, what is wanted, and in English, which diagnostics have, why. */
  public void mistake(FactDefinition fact, String answer, Diagnostic mistake) throws IOException {
    if (wording.language() != Language.EN) {
      String said =
          wording.say(ExplanationWord.ASK_UNFIT, DisplayText.safe(answer.strip()), expected(fact));
      page.paragraph(2, Cell.of(said, Style.BAD));
      return;
    }
    page.paragraph(2, Cell.of(DisplayText.safe(mistake.message()), Style.BAD));
    if (mistake.hint() != null) {
      page.paragraph(2, Cell.of(DisplayText.safe(mistake.hint())));
    }
  }

  /** The end: what is left that nobody knows, and where the scenario is. */
  public void end(boolean brokenOff, String file) throws IOException {
    page.gap();
    ExplanationWord word = brokenOff ? ExplanationWord.ASK_BROKEN_OFF : ExplanationWord.ASK_SETTLED;
    page.paragraph(0, Cell.of(wording.say(word, DisplayText.safe(file))));
    page.gap();
    page.flush();
  }
}
