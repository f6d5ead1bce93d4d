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
 * Who is accountable for which duty. Two roles that the catalogue of roles pairs in its column {@code
 * beside} stand side by side; the others follow by owner.
 */
final class DutiesSection implements Section {
  private static final String PAIR_COLUMN = "beside";

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
        if (!first) {
          page.gap();
        }
        writePair(role.id(), other, byOwner, wording, page);
        first = false;
      }
    }
    if (!first && !byOwner.isEmpty()) {
      page.gap();
    }
    TextTable table = new TextTable(2).flexible(0, 1);
    byOwner.forEach(
        (owner, duties) ->
            table.row(
                owner.isEmpty()
                    ? Cell.of(wording.word(Word.NOBODY), Style.BAD)
                    : Cell.of(wording.role(owner), Style.STRONG),
                Cell.of(duties.stream().map(duty -> text(duty, wording)).collect(joining("\u00A0· ")))));
    table.write(page, 2);
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
    for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
      table.row(cell(lefts, i, wording), cell(rights, i, wording));
    }
    table.write(page, 2);
  }

  private static Cell title(String role, Wording wording) {
    String label = wording.role(role);
    String name = wording.roleName(role);
    return Cell.of(label.equals(name) ? label : label + "  " + name, Style.STRONG);
  }

  private static Cell cell(List<DutyAssignment> duties, int index, Wording wording) {
    return Cell.of(index < duties.size() ? text(duties.get(index), wording) : "");
  }

  private static String text(DutyAssignment duty, Wording wording) {
    String name = wording.duty(duty.duty());
    return duty.consulted().isEmpty()
        ? name
        : name + " (" + wording.word(Word.CONSULTED, wording.roles(duty.consulted())) + ")";
  }
}
