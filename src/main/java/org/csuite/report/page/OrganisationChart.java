package org.csuite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.csuite.model.Outcome;
import org.csuite.model.RoleDecision;
import org.csuite.model.Verdict;
import org.csuite.report.DisplayText;
import org.csuite.report.ShownPost;
import org.csuite.report.Word;
import org.csuite.report.Wording;

/**
 * Who reports to whom, before anything has a place on paper.
 *
 * @param title the scenario's name
 * @param kind whether it is the advised or the given organisation, in words
 * @param trees the posts, each below its superior
 * @param apart optional and deferred roles, which have no line
 * @param caption what stands above those
 */
record OrganisationChart(
    String title, String kind, List<ChartTree> trees, List<ChartBox> apart, String caption) {

  /** What the rules advise, with the roles that might be added apart. */
  static OrganisationChart advised(Outcome outcome, Wording wording) {
    List<ChartBox> boxes =
        ShownPost.advised(outcome, wording).stream()
            .map(post -> advised(post, outcome, wording))
            .toList();
    List<ChartBox> apart =
        outcome.roles().stream()
            .filter(r -> r.verdict() == Verdict.OPTIONAL || r.verdict() == Verdict.DEFERRED)
            .map(role -> apart(role, wording))
            .toList();
    return of(outcome, PageWord.ADVISED.in(wording), boxes, apart, wording);
  }

  /** What the rules advise and, where there is one, the organisation given. */
  static List<OrganisationChart> of(Outcome outcome, Wording wording) {
    OrganisationChart given = given(outcome, wording);
    OrganisationChart advised = advised(outcome, wording);
    return given == null ? List.of(advised) : List.of(advised, given);
  }

  /** What the client has or proposes; null when the scenario gives no organisation. */
  static OrganisationChart given(Outcome outcome, Wording wording) {
    List<ShownPost> posts = ShownPost.given(outcome, wording);
    List<ChartBox> boxes =
        posts.stream()
            .map(
                post ->
                    box(post, post.notes(), Look.GIVEN, isExternal(post.id(), outcome), wording))
            .toList();
    return posts.isEmpty()
        ? null
        : of(outcome, PageWord.GIVEN.in(wording), boxes, List.of(), wording);
  }

  private static OrganisationChart of(
      Outcome outcome, String kind, List<ChartBox> boxes, List<ChartBox> apart, Wording wording) {
    List<ChartTree> trees = ChartTree.of(boxes, wording.word(Word.IN_CYCLE));
    String name = DisplayText.safe(outcome.scenario().name());
    return new OrganisationChart(name, kind, trees, apart, PageWord.APART.in(wording));
  }

  private static ChartBox advised(ShownPost post, Outcome outcome, Wording wording) {
    List<String> notes = new ArrayList<>();
    for (String id : post.roles()) {
      String verdict = verdict(outcome.role(id), wording);
      boolean one = post.roles().size() == 1;
      notes.add(one ? verdict : wording.word(Word.LABELLED, wording.role(id), verdict));
    }
    notes.addAll(post.notes());
    RoleDecision main = outcome.role(post.id());
    boolean outside = main.external() != RoleDecision.External.FALSE;
    return box(post, notes, Look.of(main.verdict()), outside, wording);
  }

  private static ChartBox apart(RoleDecision role, Wording wording) {
    List<String> notes = new ArrayList<>();
    notes.add(verdict(role, wording));
    if (role.heldBy() != null) {
      notes.add(wording.word(Word.HELD_BY, wording.role(role.heldBy())));
    }
    ShownPost post = new ShownPost(role.role(), List.of(role.role()), notes, null);
    return box(post, notes, Look.of(role.verdict()), true, wording);
  }

  private static ChartBox box(
      ShownPost post, List<String> notes, Look look, boolean dashed, Wording wording) {
    List<String> names =
        post.roles().stream()
            .filter(role -> !wording.roleName(role).equals(wording.role(role)))
            .map(wording::roleName)
            .toList();
    return new ChartBox(
        post.id(), post.title(wording), names, notes, look, dashed, post.superior());
  }

  private static String verdict(RoleDecision role, Wording wording) {
    String verdict = wording.verdict(role.verdict());
    return role.verdict() == Verdict.REQUIRED
        ? verdict
        : verdict + " · " + wording.certainty(role.certainty());
  }

  private static boolean isExternal(String role, Outcome outcome) {
    return outcome.scenario().organisation().stream()
        .anyMatch(post -> post.role().equals(role) && post.external());
  }

  /** What the chart is called: whose organisation it is, and which. */
  String name(Wording wording) {
    return wording.word(Word.LABELLED, title, kind);
  }

  /** The same with a note in the boxes of some roles. */
  OrganisationChart noting(Set<String> roles, String note) {
    UnaryOperator<ChartBox> noted = box -> roles.contains(box.id()) ? box.noting(note) : box;
    return new OrganisationChart(
        title,
        kind,
        trees.stream().map(tree -> tree.map(noted)).toList(),
        apart.stream().map(noted).toList(),
        caption);
  }

  /** Every box. */
  Stream<ChartBox> boxes() {
    return Stream.concat(trees.stream().flatMap(ChartTree::boxes), apart.stream());
  }
}
