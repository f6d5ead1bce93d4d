package org.csuite.report;

import java.io.IOException;
import java.util.List;
import org.csuite.model.Outcome;

/** Who reports to whom, as advised and, beside it, as the client has or proposes it. */
public final class LinesSection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    List<String> advised = advised(outcome, wording);
    List<String> given = given(outcome, wording);
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

  /** Reporting lines as advised, a line a post. */
  public static List<String> advised(Outcome outcome, Wording wording) {
    return draw(ShownPost.advised(outcome, wording), wording);
  }

  /** Those that the client has or proposes; empty where the scenario gives none. */
  public static List<String> given(Outcome outcome, Wording wording) {
    return draw(ShownPost.given(outcome, wording), wording);
  }

  private static List<String> draw(List<ShownPost> posts, Wording wording) {
    List<LineTree.Node> nodes =
        posts.stream()
            .map(post -> new LineTree.Node(post.id(), label(post, wording), post.superior()))
            .toList();
    return LineTree.draw(nodes, wording.word(Word.IN_CYCLE));
  }

  private static String label(ShownPost post, Wording wording) {
    String title = post.title(wording);
    return post.notes().isEmpty() ? title : title + " (" + String.join(", ", post.notes()) + ")";
  }
}
