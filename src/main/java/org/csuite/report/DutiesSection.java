package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Outcome;

/** Who is accountable for which duty: paired roles side by side, then the others by owner. */
final class DutiesSection implements Section {
  /** So many duties still read well in one paragraph. */
  private static final int FEW = 5;

  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    if (outcome.duties().isEmpty()) {
      return;
    }
    page.heading(wording.word(Word.DUTIES));
    DutySplit split = DutySplit.of(outcome, wording.vocabulary());
    boolean first = true;
    for (DutySplit.Pair pair : split.pairs()) {
      separate(first, page);
      first = false;
      writePair(pair, wording, page);
    }
    TextTable few = new TextTable(2).flexible(0, 1);
    for (DutySplit.Owned owned : split.others()) {
      if (owned.duties().size() > FEW && owned.owner() != null) {
        separate(first, page);
        first = false;
        page.paragraph(2, title(owned.owner(), wording));
        writeColumns(owned.duties(), wording, page);
      } else {
        few.row(owner(owned.owner(), wording), Cell.of(line(owned.duties(), wording)));
      }
    }
    if (!few.isEmpty()) {
      separate(first, page);
      few.write(page, 2);
    }
  }

  private static void separate(boolean first, Page page) throws IOException {
    if (!first) {
      page.gap();
    }
  }

  private static void writePair(DutySplit.Pair pair, Wording wording, Page page)
      throws IOException {
    TextTable table = new TextTable(2).flexible(0, 1);
    table.row(title(pair.left().owner(), wording), title(pair.right().owner(), wording));
    table.row(list(pair.left().duties(), wording), list(pair.right().duties(), wording));
    table.write(page, 2);
  }

  /** A long list in two columns. */
  private static void writeColumns(List<DutyAssignment> duties, Wording wording, Page page)
      throws IOException {
    int half = (duties.size() + 1) / 2;
    TextTable table = new TextTable(2).flexible(0, 1);
    table.row(
        list(duties.subList(0, half), wording), list(duties.subList(half, duties.size()), wording));
    table.write(page, 2);
  }

  private static Cell owner(String role, Wording wording) {
    return role == null
        ? Cell.of(wording.word(Word.NOBODY), Style.BAD)
        : Cell.of(wording.role(role), Style.STRONG);
  }

  private static Cell title(String role, Wording wording) {
    String label = wording.role(role);
    String name = wording.roleName(role);
    return Cell.of(label.equals(name) ? label : label + "  " + name, Style.STRONG);
  }

  private static Cell list(List<DutyAssignment> duties, Wording wording) {
    return Cell.of(
        duties.stream()
            .map(duty -> DisplayText.BULLET + text(duty, wording))
            .collect(joining("\n")));
  }

  private static String line(List<DutyAssignment> duties, Wording wording) {
    return duties.stream().map(duty -> text(duty, wording)).collect(joining("\u00A0· "));
  }

  private static String text(DutyAssignment duty, Wording wording) {
    String name = wording.duty(duty.duty());
    return duty.consulted().isEmpty()
        ? name
        : name
            + " ("
            + wording.word(Word.CONSULTED, duty.consulted().size(), wording.roles(duty.consulted()))
            + ")";
  }
}
