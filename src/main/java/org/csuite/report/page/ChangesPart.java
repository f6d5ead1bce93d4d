package org.csuite.report.page;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.Counterfactual;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.RoleDecision;
import org.csuite.report.ChangeSentence;
import org.csuite.report.OpenFactSentence;
import org.csuite.report.ShownRoles;
import org.csuite.report.Word;
import org.csuite.report.Wording;

/** What is not known and what to ask, and what would change the verdicts. */
final class ChangesPart implements Sheet.Part {
  private static final int QUESTIONS = 5;

  @Override
  public void write(Sheet sheet) {
    unknown(sheet);
    changes(sheet);
  }

  private static void unknown(Sheet sheet) {
    if (sheet.outcome().unknown().isEmpty()) {
      return;
    }
    Wording wording = sheet.wording();
    Html html = sheet.html();
    sheet.begin("unknown", wording.word(Word.UNKNOWN));
    questions(sheet.open().stream().limit(QUESTIONS).toList(), sheet);
    List<OpenFact> more = sheet.open().stream().skip(QUESTIONS).toList();
    if (!more.isEmpty()) {
      html.begin("details").element("summary", PageWord.MORE_QUESTIONS.in(wording, more.size()));
      questions(more, sheet);
      html.end();
    }
    Set<String> deciding = sheet.open().stream().map(OpenFact::fact).collect(Collectors.toSet());
    String idle =
        sheet.outcome().unknown().stream()
            .filter(fact -> !deciding.contains(fact.name()))
            .map(fact -> wording.text(fact.label()))
            .collect(joining(", "));
    if (!idle.isEmpty()) {
      html.element("p", PageWord.IDLE.in(wording, idle), "class", "legend");
    }
    html.end();
  }

  private static void questions(List<OpenFact> facts, Sheet sheet) {
    OpenFactSentence sentence = new OpenFactSentence(sheet.wording());
    sheet.html().begin("ul");
    for (OpenFact fact : facts) {
      sheet.html().begin("li").text(sentence.question(fact)).text(" ");
      sheet.html().element("small", sentence.canChange(fact)).end();
    }
    sheet.html().end();
  }

  private static void changes(Sheet sheet) {
    Wording wording = sheet.wording();
    Set<String> shown =
        ShownRoles.of(sheet.outcome()).stream().map(RoleDecision::role).collect(Collectors.toSet());
    List<Explanation> answers =
        sheet.changes().stream().filter(one -> !one.counterfactuals().changes().isEmpty()).toList();
    if (answers.isEmpty()) {
      return;
    }
    sheet.begin("changes", PageWord.CHANGES.in(wording));
    list(answers.stream().filter(one -> shown.contains(one.question().subject())).toList(), sheet);
    List<Explanation> others =
        answers.stream().filter(one -> !shown.contains(one.question().subject())).toList();
    if (!others.isEmpty()) {
      Html html = sheet.html();
      html.begin("details").element("summary", PageWord.NOT_ADVISED.in(wording));
      list(others, sheet);
      html.end();
    }
    sheet.html().end();
  }

  private static void list(List<Explanation> answers, Sheet sheet) {
    ChangeSentence sentence = new ChangeSentence(sheet.wording());
    sheet.html().begin("ul");
    for (Explanation answer : answers) {
      Counterfactual smallest = answer.counterfactuals().changes().get(0);
      String text = sentence.of(answer.question(), smallest, sheet.outcome().company());
      sheet.html().element("li", text);
    }
    sheet.html().end();
  }
}
