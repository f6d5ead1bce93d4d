package org.csuite.check.faults;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csuite.check.faults.Decisions.Decision;
import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;
import org.csuite.check.inspect.Proofs;
import org.csuite.check.space.Axes;
import org.csuite.check.space.Box;
import org.csuite.check.space.Dimension;
import org.csuite.check.space.Instance;
import org.csuite.check.space.Instance.Mode;
import org.csuite.check.space.Instance.Piece;
import org.csuite.check.space.Shown;
import org.csuite.check.space.Space;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactType;
import org.csuite.model.Outcome;

/**
 * Gaps and overlaps, over all columns of a decision at once, where the book promises one answer. An
 * unknown fact makes no gap.
 */
final class Completeness implements Check {
  private static final int ATTEMPTS = 40;

  @Override
  public void run(Inspection inspection, Faults faults) {
    for (Decision decision : Decisions.of(inspection, faults)) {
      List<List<Box>> regions = new ArrayList<>();
      boolean apart = !decision.policy().needsOne() && shared(decision.instances());
      for (Instance instance : decision.instances()) {
        List<Box> region = flat(inspection, instance, apart);
        if (region == null) {
          faults.notAnalysed(
              instance.rule(),
              "which looks at what is absent, at a number of facts or at two facts of one type");
        }
        regions.add(region == null ? List.of() : region);
      }
      if (decision.policy().needsOne()) {
        gap(inspection, decision, regions, faults);
      }
      if (decision.policy().allowsOne()) {
        overlaps(inspection, decision, regions, faults);
      }
    }
  }

  /**
   * Whether all ask the same of what is absent or counted, so that only their other parts differ.
   */
  private static boolean shared(List<Instance> instances) {
    return instances.stream()
            .map(i -> i.pieces().stream().filter(Completeness::absentOrCounted).toList())
            .distinct()
            .count()
        == 1;
  }

  private static boolean absentOrCounted(Piece piece) {
    return piece.mode() == Mode.NONE || piece.mode() == Mode.COUNTED;
  }

  /**
   * All pieces as one union of boxes; null when two of them look at facts of one type.
   *
   * @param apart whether to leave out what is absent or counted
   */
  private static List<Box> flat(Inspection inspection, Instance instance, boolean apart) {
    List<Box> region = inspection.own(instance);
    Set<FactType> seen = new HashSet<>();
    for (Piece piece : instance.pieces()) {
      if (piece.type() == FactType.COMPANY || apart && absentOrCounted(piece)) {
        continue;
      }
      if (absentOrCounted(piece) || !seen.add(piece.type())) {
        return null;
      }
      region = inspection.space().and(region, piece.boxes());
    }
    return region;
  }

  private static void gap(
      Inspection inspection, Decision decision, List<List<Box>> regions, Faults faults) {
    List<Box> all = new ArrayList<>();
    regions.forEach(all::addAll);
    if (all.isEmpty()) {
      return;
    }
    Box universe = universe(inspection.space(), all);
    Box gap = universe == null ? null : inspection.space().remainder(universe, all);
    if (gap == null) {
      return;
    }
    boolean companies = gap.cells().keySet().stream().allMatch(d -> d.type() == FactType.COMPANY);
    String witness =
        companies
            ? inspection.proofs().find(List.of(gap), outcome -> none(outcome, decision))
            : null;
    if (companies && witness == null) {
      decision
          .instances()
          .forEach(
              i ->
                  faults.notAnalysed(
                      i.rule(),
                      "which may leave a gap in '"
                          + decision.name()
                          + "', though no company was found that falls into it"));
      return;
    }
    Instance beside = beside(inspection.space().axes(), decision, regions, gap);
    faults.error(
        inspection.texts().at(beside),
        Code.GAP,
        "'"
            + decision.name()
            + "' has no answer for "
            + Shown.box(gap, inspection.space().axes())
            + ", though its policy is "
            + decision.policy().id()
            + ".",
        "Maybe move a bound of this row or of its neighbour, or add one; or state another policy in "
            + Decisions.FILE
            + ".",
        witness);
  }

  private static boolean none(Outcome outcome, Decision decision) {
    return decision.instances().stream().noneMatch(i -> Proofs.fired(outcome, i));
  }

  /**
   * What a decision answers for: everything known along its dimensions, except what all of it sets.
   */
  private static Box universe(Space space, List<Box> all) {
    Set<Dimension> dimensions = new TreeSet<>();
    all.forEach(box -> dimensions.addAll(box.cells().keySet()));
    Box universe = space.known(dimensions);
    for (Dimension dimension : dimensions) {
      if (!all.stream().allMatch(box -> box.cells().containsKey(dimension))) {
        continue;
      }
      BitSet union = new BitSet();
      all.forEach(box -> union.or(box.cells().get(dimension)));
      boolean number = space.axes().field(dimension).kind().numeric();
      boolean same = all.stream().allMatch(box -> box.cells().get(dimension).equals(union));
      if (!number || same) {
        universe = universe.with(dimension, union);
        if (universe == null) {
          return null;
        }
      }
    }
    return space.tighten(universe);
  }

  /**
   * The row or rule next to a gap: it differs from it along the fewest dimensions, and lies before
   * it.
   */
  private static Instance beside(Axes axes, Decision decision, List<List<Box>> regions, Box gap) {
    Instance best = decision.instances().get(0);
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < regions.size(); i++) {
      for (Box box : regions.get(i)) {
        int distance = 0;
        for (Map.Entry<Dimension, BitSet> side : box.cells().entrySet()) {
          BitSet other = gap.cells().get(side.getKey());
          if (other != null && !other.intersects(side.getValue())) {
            // words have no neighbours
            boolean touches =
                axes.field(side.getKey()).kind().numeric()
                    && (Math.abs(side.getValue().length() - 1 - other.nextSetBit(0)) == 1
                        || Math.abs(side.getValue().nextSetBit(0) - (other.length() - 1)) == 1);
            distance += touches ? 2 : 3;
          }
        }
        if (distance < least) {
          least = distance;
          best = decision.instances().get(i);
        }
      }
    }
    return best;
  }

  private static void overlaps(
      Inspection inspection, Decision decision, List<List<Box>> regions, Faults faults) {
    int attempts = 0;
    for (int i = 0; i < regions.size(); i++) {
      for (int j = 0; j < i && attempts < ATTEMPTS; j++) {
        Instance one = decision.instances().get(j);
        Instance other = decision.instances().get(i);
        if (one.arguments().equals(other.arguments())) {
          continue;
        }
        List<Box> both = inspection.space().and(regions.get(i), regions.get(j));
        if (both.isEmpty()) {
          continue;
        }
        attempts++;
        boolean companies =
            both.get(0).cells().keySet().stream().allMatch(d -> d.type() == FactType.COMPANY);
        String witness =
            companies
                ? inspection
                    .proofs()
                    .find(both, o -> Proofs.fired(o, one) && Proofs.fired(o, other))
                : null;
        if (companies && witness == null) {
          faults.notAnalysed(
              other.rule(),
              "which may give two answers for '"
                  + decision.name()
                  + "', though no company was found that gets them");
          continue;
        }
        faults.error(
            inspection.texts().at(other),
            Code.OVERLAP,
            "'"
                + decision.name()
                + "' has two answers for "
                + Shown.box(both.get(0), inspection.space().axes())
                + ": here and "
                + (one.row() == null ? one.name() : "line " + one.row().line())
                + ", though its policy is "
                + decision.policy().id()
                + ".",
            "Maybe move a bound of one of them; or state another policy in " + Decisions.FILE + ".",
            witness);
      }
    }
  }
}
