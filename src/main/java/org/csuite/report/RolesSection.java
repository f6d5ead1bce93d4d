package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.model.Outcome;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verdict;

/**
 * The verdict on each role, with certainty, pay and superior; roles that are not advised in one
 * line.
 */
final class RolesSection implements Section {
  /** Ids longer than this take two lines, so that one of them does not make every name narrow. */
  private static final int LONGEST_ID = 12;

  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    List<RoleDecision> shown = ShownRoles.of(outcome);
    page.heading(wording.word(Word.ROLES));
    TextTable table = new TextTable(6).right(3).flexible(1, 5).flexible(2, 4);
    table.header(
        wording.word(Word.ROLE),
        "",
        wording.word(Word.VERDICT),
        wording.word(Word.CERTAINTY),
        wording.word(Word.PAY_PER_YEAR),
        wording.word(Word.REPORTS_TO));
    for (RoleDecision role : shown) {
      table.row(
          Cell.of(foldedId(DisplayText.safe(role.role())), Style.STRONG),
          Cell.of(name(role, wording)),
          Cell.of(verdict(role, wording), style(role.verdict())),
          Cell.of(
              wording.certainty(role.certainty())
                  + (isEstimated(role) ? ClaimText.ESTIMATED : " ")),
          Cell.of(pay(role, wording)),
          Cell.of(line(role, wording)));
    }
    table.write(page, 2);
    writeNotAdvised(outcome, wording, page);
    writeNotes(shown, wording, page);
  }

  static Style style(Verdict verdict) {
    return switch (verdict) {
      case REQUIRED, RECOMMENDED -> Style.GOOD;
      case OPTIONAL, DEFERRED -> Style.CAUTION;
      case NOT_ADVISED -> Style.FAINT;
    };
  }

  private static String foldedId(String id) {
    int hyphen = id.lastIndexOf('-', LONGEST_ID - 1);
    return id.length() <= LONGEST_ID || hyphen < 0
        ? id
        : id.substring(0, hyphen + 1) + "\n" + id.substring(hyphen + 1);
  }

  private static String name(RoleDecision role, Wording wording) {
    String name = wording.roleBesideId(role.role());
    if (role.sharedWith() != null) {
      return name + "\n(" + wording.word(Word.MAY_BE_THE_GROUPS) + ")";
    }
    Word external = Word.of(role.external());
    return external == null ? name : name + "\n(" + wording.word(external) + ")";
  }

  private static boolean isEstimated(RoleDecision role) {
    return role.reasons().stream().anyMatch(Reason::estimated);
  }

  private static String verdict(RoleDecision role, Wording wording) {
    List<String> lines = new ArrayList<>();
    lines.add(wording.verdict(role.verdict()));
    if (role.verdictBeforeBudget() != role.verdict()) {
      lines.add("(" + wording.verdict(role.verdictBeforeBudget()) + ")");
    }
    if (role.override() != null) {
      lines.add(wording.word(Word.OWN_DECISION, wording.verdict(role.override().verdict())));
    }
    return String.join("\n", lines);
  }

  private static String pay(RoleDecision role, Wording wording) {
    if (role.heldBy() != null || role.verdict() == Verdict.NOT_ADVISED) {
      return wording.word(Word.ABSENT);
    }
    if (role.pay() == null) {
      return wording.word(Word.NO_PAY);
    }
    String marks =
        (role.pay().orientation() ? ClaimText.NEAREST : "")
            + (role.pay().reason().estimated() ? ClaimText.ESTIMATED : "");
    String band = wording.band(role.pay()) + marks;
    return ClaimText.hasPoint(role.pay())
        ? band + "\n" + wording.word(Word.POINT, wording.number(role.pay().point(), 0))
        : band;
  }

  private static String line(RoleDecision role, Wording wording) {
    String superior =
        role.reportsTo() == null ? wording.word(Word.ABSENT) : wording.role(role.reportsTo());
    return role.heldBy() == null
        ? superior
        : wording.word(Word.HELD_BY, wording.role(role.heldBy()));
  }

  private static void writeNotAdvised(Outcome outcome, Wording wording, Page page)
      throws IOException {
    String names =
        outcome.roles().stream()
            .filter(role -> role.verdict() == Verdict.NOT_ADVISED && role.override() == null)
            .map(role -> wording.role(role.role()))
            .collect(joining(", "));
    if (!names.isEmpty()) {
      page.paragraph(2, Cell.of(wording.word(Word.NOT_ADVISED_ROLES, names), Style.FAINT));
    }
  }

  private static void writeNotes(List<RoleDecision> shown, Wording wording, Page page)
      throws IOException {
    boolean estimated =
        shown.stream()
            .flatMap(
                role ->
                    role.pay() == null
                        ? role.reasons().stream()
                        : Stream.concat(role.reasons().stream(), Stream.of(role.pay().reason())))
            .anyMatch(Reason::estimated);
    if (shown.stream().anyMatch(role -> role.pay() != null && role.pay().orientation())) {
      page.paragraph(2, Cell.of(wording.word(Word.ORIENTATION_NOTE), Style.FAINT));
    }
    if (estimated) {
      page.paragraph(2, Cell.of(wording.word(Word.ESTIMATED_NOTE), Style.FAINT));
    }
  }
}
