package org.csuite.check.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.csuite.check.space.Instance;
import org.csuite.check.space.Instance.Bound;
import org.csuite.check.space.Instance.Join;
import org.csuite.check.space.Instance.Mode;
import org.csuite.check.space.Instance.Piece;
import org.csuite.check.space.Space;
import org.csuite.model.FactType;

/**
 * Whether one rule fires whenever another does. A yes is certain; a no may be for want of a simple
 * argument.
 */
public final class Containment {
  private final Space space;
  private final Instance special;
  private final Instance general;
  private final int[] image;

  private Containment(Space space, Instance special, Instance general) {
    this.space = space;
    this.special = special;
    this.general = general;
    this.image = new int[general.pieces().size()];
    Arrays.fill(image, -1);
  }

  /** Whether the general rule fires, with the same arguments, whenever the special one does. */
  public static boolean holds(Inspection inspection, Instance special, Instance general) {
    return inspection.space().within(inspection.own(special), inspection.own(general))
        && elsewhere(inspection.space(), special, general);
  }

  /** The same of two whose companies are known to lie one in the other. */
  public static boolean elsewhere(Space space, Instance special, Instance general) {
    return new Containment(space, special, general).map(0);
  }

  /**
   * Whether all of the general rule's pieces from a place on are met by pieces of the special one.
   */
  private boolean map(int from) {
    if (from == general.pieces().size()) {
      return agree();
    }
    Piece wanted = general.pieces().get(from);
    if (wanted.type() == FactType.COMPANY && wanted.joins().isEmpty() && positive(wanted)) {
      // compared as a whole; its fields are those of the one company there is
      image[from] = company();
      return image[from] >= -1 && map(from + 1);
    }
    for (int i = 0; i < special.pieces().size(); i++) {
      if (meets(special.pieces().get(i), wanted)) {
        image[from] = i;
        if (map(from + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private int company() {
    for (int i = 0; i < special.pieces().size(); i++) {
      if (special.pieces().get(i).type() == FactType.COMPANY) {
        return i;
      }
    }
    return -1;
  }

  private static boolean positive(Piece piece) {
    return piece.mode() == Mode.SOME || piece.mode() == Mode.EXISTS;
  }

  private boolean meets(Piece given, Piece wanted) {
    if (given.type() != wanted.type()
        || given.mode() == Mode.COUNTED
        || wanted.mode() == Mode.COUNTED) {
      return false;
    }
    return switch (wanted.mode()) {
      case SOME -> given.mode() == Mode.SOME && space.within(given.boxes(), wanted.boxes());
      case EXISTS -> positive(given) && space.within(given.boxes(), wanted.boxes());
      default -> given.mode() == Mode.NONE && space.within(wanted.boxes(), given.boxes());
    };
  }

  /** Whether joins and arguments of the general rule mean the same facts in the special one. */
  private boolean agree() {
    for (int i = 0; i < image.length; i++) {
      Piece wanted = general.pieces().get(i);
      List<Join> given = image[i] < 0 ? List.of() : special.pieces().get(image[i]).joins();
      List<Join> mapped = new ArrayList<>();
      for (Join join : wanted.joins()) {
        int piece = join.piece() < 0 ? -1 : image[join.piece()];
        mapped.add(new Join(join.field(), join.negated(), piece, join.otherField()));
      }
      boolean same =
          wanted.mode() == Mode.NONE
              ? mapped.containsAll(given) && given.containsAll(mapped)
              : given.containsAll(mapped);
      if (!same) {
        return false;
      }
    }
    for (int i = 0; i < general.arguments().size(); i++) {
      if (!Objects.equals(mapped(general.arguments().get(i)), special.arguments().get(i))) {
        return false;
      }
    }
    return true;
  }

  private Object mapped(Object argument) {
    return argument instanceof Bound bound
        ? new Bound(image[bound.piece()], bound.field())
        : argument;
  }
}
