package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario.GivenPost;

/**
 * A post of an organisation as pictures of it show it: one for each person, whatever the hats.
 *
 * @param id of its main role
 * @param roles ids of all its roles, the main one first
 * @param notes what is to be said of it, such as {@code may be external}
 * @param superior id of the post above; null at the top
 */
public record ShownPost(String id, List<String> roles, List<String> notes, String superior) {

  /** The posts that the rules advise, in the order of the catalogue. */
  public static List<ShownPost> advised(Outcome outcome, Wording wording) {
    Map<String, String> holders = new HashMap<>();
    for (RoleDecision role : outcome.roles()) {
      if (role.staffed() && role.heldBy() != null) {
        holders.put(role.role(), role.heldBy());
      }
    }
    List<ShownPost> posts = new ArrayList<>();
    for (RoleDecision role : outcome.roles()) {
      if (role.ownPost()) {
        Word external = Word.of(role.external());
        List<String> notes = external == null ? List.of() : List.of(wording.word(external));
        posts.add(of(role.role(), holders, notes, role.reportsTo()));
      }
    }
    return posts;
  }

  /** The posts that the client has or proposes; none when the scenario gives no organisation. */
  public static List<ShownPost> given(Outcome outcome, Wording wording) {
    List<GivenPost> given = outcome.scenario().organisation();
    if (given == null) {
      return List.of();
    }
    Map<String, String> holders = new HashMap<>();
    for (GivenPost post : given) {
      if (post.heldBy() != null) {
        holders.put(post.role(), post.heldBy());
      }
    }
    List<ShownPost> posts = new ArrayList<>();
    for (GivenPost post : given) {
      if (post.heldBy() == null) {
        posts.add(of(post.role(), holders, notes(post, given, wording), post.reportsTo()));
      }
    }
    return posts;
  }

  /** Its roles in one line: {@code CIO + CDO}. */
  public String title(Wording wording) {
    return roles.stream().map(wording::role).collect(joining(" + "));
  }

  private static ShownPost of(
      String role, Map<String, String> holders, List<String> notes, String superior) {
    List<String> roles = new ArrayList<>(List.of(role));
    holders.keySet().stream()
        .sorted()
        .filter(held -> !held.equals(role) && role.equals(holder(held, holders)))
        .forEach(roles::add);
    return new ShownPost(role, List.copyOf(roles), notes, holder(superior, holders));
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

  /** The post a role belongs to: its own, or the one that holds it. */
  private static String holder(String role, Map<String, String> holders) {
    String holder = role;
    for (int steps = 0; holders.containsKey(holder) && steps <= holders.size(); steps++) {
      holder = holders.get(holder);
    }
    return holder;
  }
}
