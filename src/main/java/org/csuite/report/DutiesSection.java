package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csuite.model.Catalogue;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;

/**
 * Who is accountable for which duty. Two roles that the catalogue of roles pairs in its column
 * {@code beside} stand side by side; the others follow by owner.
 */
final class DutiesSection implements Section {
  private static final String PAIR_COLUMN = "beside";

  /** So many duties still read well in one paragraph. */
  private static final int FEW = 5;

  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    if (outcome.duties().isEmpty()) {
      return;
    }
    page.heading(wording.word(Word.DUTIES));
    Map<String, List<DutyAssignment>> byOwner = byOwner(outcome);
    boolean first = true;
    for (Catalogue.Entry role : wording.vocabulary().roles().entries().values()) {
      String other = role.cells().get(PAIR_COLUMN);
      if (byOwner.containsKey(role.id()) && byOwner.containsKey(other)) {
        separate(first, page);
        first = false;
        writePair(role.id(), other, byOwner, wording, page);
      }
    }
    TextTable few = new TextTable(2).flexible(0, 1);
    for (Map.Entry<String, List<DutyAssignment>> entry : byOwner.entrySet()) {
      List<DutyAssignment> duties = entry.getValue();
      if (duties.size() > FEW && !entry.getKey().isEmpty()) {
        separate(first, page);
        first = false;
        page.paragraph(2, title(entry.getKey(), wording));
        writeColumns(duties, wording, page);
      } else {
        few.row(owner(entry.getKey(), wording), Cell.of(line(duties, wording)));
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

  /** In the order of the roles; duties that nobody owns under the empty key, at the end. */
  private static Map<String, List<DutyAssignment>> byOwner(Outcome outcome) {
    Map<String, List<DutyAssignment>> unordered = new TreeMap<>();
    for (DutyAssignment duty : outcome.duties()) {
      String owner = duty.owner() == null ? "" : duty.owner();
      unordered.computeIfAbsent(owner, key -> new ArrayList<>()).add(duty);
    }
    Map<String, List<DutyAssignment>> ordered = new LinkedHashMap<>();
    outcome.roles().stream()
        .map(RoleDecision::role)
        .filter(unordered::containsKey)
        .forEach(role -> ordered.put(role, unordered.remove(role)));
    List<DutyAssignment> unowned = unordered.remove("");
    ordered.putAll(unordered);
    if (unowned != null) {
      ordered.put("", unowned);
    }
    return ordered;
  }

  private static void writePair(
      String left,
      String right,
      Map<String, List<DutyAssignment>> byOwner,
      Wording wording,
      Page page)
      throws IOException {
    List<DutyAssignment> lefts = byOwner.remove(left);
    List<DutyAssignment> rights = byOwner.remove(right);
    TextTable table = new TextTable(2).flexible(0, 1);
    table.row(title(left, wording), title(right, wording));
    table.row(list(lefts, wording), list(rights, wording));
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
    return role.isEmpty()
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
        : name + " (" + wording.word(Word.CONSULTED, wording.roles(duty.consulted())) + ")";
  }
}
