package org.csuite.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Company;
import org.csuite.model.Explanation.Blocked;
import org.csuite.model.Explanation.Obstacle;

/**
 * Why it is not otherwise: the rules and rows that could have led elsewhere, the nearest miss
 * first, each with the conditions that blocked it.
 */
final class ExplanationWhyNot {
  /** What is told of each level. */
  private static final int DEEPEST = 4;

  private final Wording wording;
  private final ExplanationCondition conditions;
  private final ExplanationWhy why;
  private final ExplanationDepth depth;
  private final Page page;

  ExplanationWhyNot(Wording wording, ExplanationWhy why, ExplanationDepth depth, Page page) {
    this.wording = wording;
    this.conditions = new ExplanationCondition(wording);
    this.why = why;
    this.depth = depth;
    this.page = page;
  }

  /** Writes them under their heading; nothing where there are none. */
  void write(List<Obstacle> obstacles, Company company) throws IOException {
    if (!obstacles.isEmpty()) {
      page.heading(wording.say(ExplanationWord.WHY_NOT));
      write(obstacles, 2, 1, company);
    }
  }

  private void write(List<Obstacle> obstacles, int indent, int level, Company company)
      throws IOException {
    List<Obstacle> shown = nearest(obstacles, level);
    for (Obstacle obstacle : shown) {
      write(obstacle, indent, level, company);
    }
    int hidden = obstacles.size() - shown.size();
    if (hidden > 0) {
      String more = wording.say(ExplanationWord.MORE_OBSTACLES, hidden);
      page.paragraph(indent, Cell.of(more, Style.FAINT));
    }
  }

  /** A few of each rule, of which a table may have hundreds of rows. */
  private List<Obstacle> nearest(List<Obstacle> obstacles, int level) {
    boolean full = depth == ExplanationDepth.FULL;
    int most = level == 1 ? (full ? 12 : 3) : (full ? 4 : 2);
    int ofOneRule = full ? 3 : 2;
    Map<String, Integer> count = new HashMap<>();
    List<Obstacle> shown = new ArrayList<>();
    for (Obstacle obstacle : obstacles) {
      if (shown.size() < most && count.merge(obstacle.rule(), 1, Integer::sum) <= ofOneRule) {
        shown.add(obstacle);
      }
    }
    return shown;
  }

  private void write(Obstacle obstacle, int indent, int level, Company company) throws IOException {
    Cell weight = ExplanationWhy.weight(wording, obstacle.verb(), obstacle.arguments());
    page.paragraph(
        indent,
        weight,
        Cell.of(wording.text(obstacle.why())),
        why.evidence(wording.citation(obstacle.source()), obstacle.file(), obstacle.line()));
    for (Blocked blocked : obstacle.blocked()) {
      write(blocked, indent + weight.text().length(), level, company);
    }
  }

  private void write(Blocked blocked, int indent, int level, Company company) throws IOException {
    String clause = conditions.clause(blocked, company);
    page.paragraph(indent, Cell.of("✗ ", Style.BAD), Cell.of(clause));
    int deepest = depth == ExplanationDepth.FULL ? DEEPEST : 2;
    if (!blocked.through().isEmpty() && level < deepest) {
      page.paragraph(indent + 2, Cell.of(wording.say(ExplanationWord.THROUGH), Style.FAINT));
      write(blocked.through(), indent + 2, level + 1, company);
    }
    if (!blocked.because().isEmpty() && level <= deepest) {
      page.paragraph(indent + 2, Cell.of(wording.say(ExplanationWord.BECAUSE_OF), Style.FAINT));
      why.because(blocked.because(), indent + 2, company);
    }
  }
}
