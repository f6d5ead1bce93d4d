package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csuite.report.LineTree.Node;
import org.junit.jupiter.api.Test;

/** Reporting lines as a drawing, also of organisations that are none. */
class LineTreeTest {
  @Test
  void aPostStandsBelowItsSuperior() {
    assertThat(draw(node("CTO", "CEO"), node("CEO", null), node("CISO", "CTO"), node("CFO", "CEO")))
        .containsExactly("CEO", "├─ CTO", "│  └─ CISO", "└─ CFO");
  }

  @Test
  void aPostWhoseSuperiorIsMissingStandsAtTheTop() {
    assertThat(draw(node("CEO", null), node("CTO", "COO"))).containsExactly("CEO", "CTO");
  }

  @Test
  void aCircleIsDrawnOnceAndMarked() {
    assertThat(draw(node("CEO", null), node("CTO", "CIO"), node("CIO", "CTO"), node("CFO", "CFO")))
        .containsExactly("CEO", "CTO (circle)", "└─ CIO", "CFO (circle)");
  }

  private static List<String> draw(Node... nodes) {
    return LineTree.draw(List.of(nodes), "circle");
  }

  private static Node node(String role, String superior) {
    return new Node(role, role, superior);
  }
}
