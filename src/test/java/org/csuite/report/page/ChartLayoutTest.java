package org.csuite.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartLayoutTest {
  private static final double TOUCHING = 1e-6;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 18, 60})
  void everyBoxHasAPlaceOfItsOwnInsideThePicture(int roles) {
    for (int seed = 0; seed < 20; seed++) {
      OrganisationChart chart = chart(boxes(roles, new Random(seed)), boxes(seed % 4, null));
      for (int columns = 1; columns <= 4; columns++) {
        PlacedChart placed = ChartLayout.of(chart, columns);
        assertThat(placed.boxes()).hasSize(roles + seed % 4);
        placed.boxes().forEach(box -> assertInside(box, placed));
        assertNoneOverlaps(placed.boxes());
      }
    }
  }

  @Test
  void sixtyRolesBelowOneHeadFitTheWidthOfPaper() {
    List<ChartBox> boxes = new ArrayList<>(List.of(box("CEO", null)));
    IntStream.range(1, 60).forEach(i -> boxes.add(box("R" + i, "CEO")));

    assertThat(ChartLayout.of(chart(boxes, List.of()), 4).width()).isLessThan(900);
  }

  @Test
  void aPhoneSeesOneColumn() {
    List<ChartBox> boxes = List.of(box("CEO", null), box("CTO", "CEO"), box("CIO", "CEO"));

    assertThat(ChartLayout.of(chart(boxes, List.of()), 1).width()).isLessThan(220);
  }

  @Test
  void postsInACircleAreDrawnOnceAndSaySo() {
    List<ChartTree> trees =
        ChartTree.of(List.of(box("A", "B"), box("B", "A"), box("C", null)), "in a circle");

    assertThat(trees.stream().flatMap(ChartTree::boxes).map(ChartBox::id))
        .containsExactly("C", "A", "B");
    assertThat(trees.get(1).box().notes()).contains("in a circle");
  }

  @Test
  void textIsBrokenToFitItsBox() {
    Lettering title = PlacedBox.Part.TITLE.lettering();
    List<String> lines = title.wrap("RESPONSIBLE-PHARMACIST + " + "W".repeat(90), 150);

    assertThat(lines).allSatisfy(line -> assertThat(title.width(line)).isLessThanOrEqualTo(150));
    assertThat(String.join("", lines).replace(" ", ""))
        .isEqualTo("RESPONSIBLE-PHARMACIST+" + "W".repeat(90));
  }

  private static void assertInside(PlacedBox box, PlacedChart chart) {
    assertThat(box.x()).isNotNegative();
    assertThat(box.y()).isNotNegative();
    assertThat(box.x() + box.width()).isLessThanOrEqualTo(chart.width());
    assertThat(box.y() + box.height()).isLessThanOrEqualTo(chart.height());
    assertThat(box.texts())
        .allSatisfy(text -> assertThat(text.baseline()).isBetween(box.y(), box.y() + box.height()));
  }

  private static void assertNoneOverlaps(List<PlacedBox> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      for (PlacedBox other : boxes.subList(i + 1, boxes.size())) {
        PlacedBox box = boxes.get(i);
        boolean apart =
            box.x() + box.width() <= other.x() + TOUCHING
                || other.x() + other.width() <= box.x() + TOUCHING
                || box.y() + box.height() <= other.y() + TOUCHING
                || other.y() + other.height() <= box.y() + TOUCHING;
        assertThat(apart).as("%s and %s", box, other).isTrue();
      }
    }
  }

  /** Boxes each below one before it; all at the top without a source of chance. */
  private static List<ChartBox> boxes(int count, Random random) {
    List<ChartBox> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean top = random == null || i == 0 || random.nextInt(20) == 0;
      boxes.add(box("R" + i, top ? null : "R" + random.nextInt(i)));
    }
    return boxes;
  }

  private static ChartBox box(String id, String superior) {
    List<String> names = List.of("Chief Officer of Something Long");
    return new ChartBox(id, id, names, List.of("recommended"), Look.RECOMMENDED, false, superior);
  }

  private static OrganisationChart chart(List<ChartBox> boxes, List<ChartBox> apart) {
    List<ChartTree> trees = ChartTree.of(boxes, "in a circle");
    return new OrganisationChart("Company", "as advised", trees, apart, "not staffed");
  }
}
