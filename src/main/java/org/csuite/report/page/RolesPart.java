package org.csuite.report.page;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verb;
import org.csuite.model.Verdict;
import org.csuite.report.ShownRoles;
import org.csuite.report.Word;
import org.csuite.report.Wording;

/** The verdict on each role, with what speaks for and against it as a bar of certainty factors. */
final class RolesPart implements Sheet.Part {
  private static final double HALF = 0.5;

  @Override
  public void write(Sheet sheet) {
    Wording wording = sheet.wording();
    sheet.begin("roles", wording.word(Word.ROLES));
    sheet.html().element("p", PageWord.ROLES_LEGEND.in(wording), "class", "legend");
    ShownRoles.of(sheet.outcome()).forEach(role -> write(role, sheet));
    List<RoleDecision> others =
        sheet.outcome().roles().stream()
            .filter(role -> role.verdict() == Verdict.NOT_ADVISED && role.override() == null)
            .toList();
    if (!others.isEmpty()) {
      sheet.heading(PageWord.NOT_ADVISED.in(wording));
      others.forEach(role -> write(role, sheet));
    }
    sheet.html().end();
  }

  private static void write(RoleDecision role, Sheet sheet) {
    Wording wording = sheet.wording();
    Html html = sheet.html();
    html.begin("details", "class", "row").begin("summary");
    html.begin("span", "class", "who").element("b", wording.role(role.role()));
    String name = wording.roleName(role.role());
    if (!name.equals(wording.role(role.role()))) {
      html.text(" ").element("small", name);
    }
    html.end();
    String look = "verdict " + role.verdict().id();
    html.element("span", wording.verdict(role.verdict()), "class", look);
    bar(role, html);
    html.element("span", wording.certainty(role.certainty()), "class", "figure");
    html.end();
    String notes = notes(role, wording);
    if (!notes.isEmpty()) {
      html.element("p", notes);
    }
    if (role.override() != null) {
      html.element("p", sheet.claims().override(role.override()), "class", "own");
    }
    sheet.reasons(role.reasons());
    html.end();
  }

  private static String notes(RoleDecision role, Wording wording) {
    List<String> notes = new ArrayList<>();
    if (role.heldBy() != null) {
      notes.add(wording.word(Word.HELD_BY, wording.role(role.heldBy())));
    } else if (role.reportsTo() != null) {
      String line = wording.word(Word.REPORTS_TO);
      notes.add(wording.word(Word.LABELLED, line, wording.role(role.reportsTo())));
    }
    if (role.sharedWith() != null) {
      notes.add(wording.word(Word.MAY_BE_THE_GROUPS));
    }
    if (Word.of(role.external()) != null) {
      notes.add(wording.word(Word.of(role.external())));
    }
    if (role.verdictBeforeBudget() != role.verdict()) {
      String before = wording.verdict(role.verdictBeforeBudget());
      notes.add(wording.word(Word.BEFORE_BUDGET, before));
    }
    return notes.stream().collect(joining(" · "));
  }

  /**
   * Factors against the role left of the middle, those for it to the right; each as long as what it
   * adds to those before it, so that the bar never leaves its frame, as certainty never exceeds 1.
   */
  private static void bar(RoleDecision role, Html html) {
    html.begin("span", "class", "bar factors", "aria-hidden", "true");
    if (role.reasons().stream().anyMatch(reason -> reason.verb() == Verb.REQUIRE)) {
      segment("pro must", HALF, HALF, html);
    } else {
      segments(role.reasons(), 1, html);
      segments(role.reasons(), -1, html);
    }
    html.element("i", "", "class", "zero");
    String at = Sheet.percent(HALF + role.certainty() / 2);
    html.element("i", "", "class", "total", "style", "left:" + at);
    html.end();
  }

  private static void segments(List<Reason> reasons, int sign, Html html) {
    double total = 0;
    for (Reason reason : reasons) {
      double factor = reason.strength() == null ? 0 : reason.strength() * sign;
      if (reason.verb() == Verb.ADVISE && factor > 0) {
        double added = factor * (1 - total);
        double from = sign > 0 ? HALF + total / 2 : HALF - (total + added) / 2;
        segment(sign > 0 ? "pro" : "con", from, added / 2, html);
        total += added;
      }
    }
  }

  private static void segment(String name, double from, double length, Html html) {
    String place = "left:" + Sheet.percent(from) + ";width:" + Sheet.percent(length);
    html.element("i", "", "class", name, "style", place);
  }
}
