package org.csuite.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario.GivenPost;

/** Who reports to whom, as advised and, beside it, as the client has or proposes it. */
final class LinesSection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    String circle = wording.word(Word.IN_CYCLE);
    List<String> advised = LineTree.draw(advised(outcome, wording), circle);
    List<String> given = LineTree.draw(given(outcome, wording), circle);
    if (given.isEmpty() && advised.isEmpty()) {
      return;
    }
    page.heading(wording.word(Word.LINES));
    if (given.isEmpty()) {
      for (String line : advised) {
        page.raw("  " + line);
      }
      return;
    }
    TextTable table = new TextTable(2).flexible(0, 1);
    table.header(wording.word(Word.LINES_ADVISED), wording.word(Word.LINES_GIVEN));
    table.row(Cell.of(String.join("\n", advised)), Cell.of(String.join("\n", given)));
    table.write(page, 2);
  }

  private static List<LineTree.Node> advised(Outcome outcome, Wording wording) {
    Map<String, String> holders = new HashMap<>();
    for (RoleDecision role : outcome.roles()) {
      if (role.staffed() && role.heldBy() != null) {
        holders.put(role.role(), role.heldBy());
      }
    }
    List<LineTree.Node> nodes = new ArrayList<>();
    for (RoleDecision role : outcome.roles()) {
      if (role.ownPost()) {
        List<String> notes = new ArrayList<>();
        Word external = Word.of(role.external());
        if (external != null) {
          notes.add(wording.word(external));
        }
        String label = label(role.role(), holders, notes, wording);
        nodes.add(new LineTree.Node(role.role(), label, holder(role.reportsTo(), holders)));
      }
    }
    return nodes;
  }

  private static List<LineTree.Node> given(Outcome outcome, Wording wording) {
    Map<String, String> holders = new HashMap<>();
    List<GivenPost> posts = outcome.scenario().organisation();
    if (posts == null) {
      return List.of();
    }
    for (GivenPost post : posts) {
      if (post.heldBy() != null) {
        holders.put(post.role(), post.heldBy());
      }
    }
    List<LineTree.Node> nodes = new ArrayList<>();
    for (GivenPost post : posts) {
      if (post.heldBy() == null) {
        String label = label(post.role(), holders, notes(post, posts, wording), wording);
        nodes.add(new LineTree.Node(post.role(), label, holder(post.reportsTo(), holders)));
      }
    }
    return nodes;
  }

  private static List<String> notes(GivenPost post, List<GivenPost> posts, Wording wording) {
    List<String> notes = new ArrayList<>();
    if (post.external()) {
      notes.add(wording.word(Word.EXTERNAL));
    }
    if (post.interim()) {
      notes.add(wording.word(Word.GIVEN_INTERIM));
    }
    if (post.share() != null && post.share() < 1) {
      notes.add(wording.word(Word.GIVEN_SHARE, wording.percent(post.share())));
    }
    if (post.reportsTo() != null
        && posts.stream().noneMatch(other -> other.role().equals(post.reportsTo()))) {
      notes.add(wording.word(Word.UNKNOWN_SUPERIOR, wording.role(post.reportsTo())));
    }
    return notes;
  }

  private static String label(
      String role, Map<String, String> holders, List<String> notes, Wording wording) {
    List<String> hats = new ArrayList<>(List.of(wording.role(role)));
    holders.keySet().stream()
        .sorted()
        .filter(held -> !held.equals(role) && role.equals(holder(held, holders)))
        .forEach(held -> hats.add(wording.role(held)));
    String label = String.join(" + ", hats);
    return notes.isEmpty() ? label : label + " (" + String.join(", ", notes) + ")";
  }

  /** The post a role belongs to: its own, or the one that holds it. */
  private static String holder(String role, Map<String, String> holders) {
    String holder = role;
    for (int steps = 0; holders.containsKey(holder) && steps <= holders.size(); steps++) {
      holder = holders.get(holder);
    }
    return holder;
  }
}
