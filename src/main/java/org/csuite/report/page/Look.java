package org.csuite.report.page;

import java.util.Locale;
import org.csuite.model.Verdict;

/** How a box stands out: by border and fill, so that a print without colours still tells. */
enum Look {
  /** A provision asks for it. */
  REQUIRED("#dbe8f7", "#1f4e8c", 3),
  /** Worth staffing. */
  RECOMMENDED("#eef4fb", "#1f4e8c", 1.5),
  /** May be staffed. */
  OPTIONAL("#ffffff", "#8a5a00", 1.5),
  /** Has to wait for the budget. */
  DEFERRED("#f3f3f3", "#5c5c5c", 1.5),
  /** As the client has or proposes it. */
  GIVEN("#f6f5ef", "#4a4a42", 1.5);

  /** The colour of text on every fill. */
  static final String INK = "#10233d";

  private final String fill;
  private final String stroke;
  private final double weight;

  Look(String fill, String stroke, double weight) {
    this.fill = fill;
    this.stroke = stroke;
    this.weight = weight;
  }

  /** The look of a role that is shown though it is not to be staffed, or is. */
  static Look of(Verdict verdict) {
    return switch (verdict) {
      case REQUIRED -> REQUIRED;
      case RECOMMENDED -> RECOMMENDED;
      case DEFERRED -> DEFERRED;
      case OPTIONAL, NOT_ADVISED -> OPTIONAL;
    };
  }

  /** The name in style sheets and graph languages. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** RGB of the surface. */
  String fill() {
    return fill;
  }

  /** RGB of the border. */
  String stroke() {
    return stroke;
  }

  /** Width of the border, in pixels. */
  double weight() {
    return weight;
  }
}
