package org.csuite.check.space;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.rulebook.Rule;

/**
 * A rule as it stands for one row of its table and one entry of its catalogues: what it still asks
 * of the facts that only a scenario gives.
 *
 * @param rule the rule
 * @param row of its table; null when it has none
 * @param pieces its conditions on facts that are not in the book
 * @param arguments of its verb: a constant, null where left open, or a {@link Bound}
 */
public record Instance(Rule rule, Fact.Row row, List<Piece> pieces, List<Object> arguments) {

  /** How often facts that match a piece must occur. */
  public enum Mode {
    /** At least one, and the rule fires for each. */
    SOME,
    /** At least one. */
    EXISTS,
    /** None. */
    NONE,
    /** A number of them is counted or summed, which is not analysed. */
    COUNTED
  }

  /**
   * A condition.
   *
   * @param boxes the facts that meet it, joins left out
   * @param joins what it compares with fields of other pieces
   */
  public record Piece(FactType type, Mode mode, List<Box> boxes, List<Join> joins) {}

  /**
   * A field compared with a field of another piece.
   *
   * @param field of this piece
   * @param negated whether they must differ
   * @param piece the other one, by its place
   * @param otherField its field
   */
  public record Join(int field, boolean negated, int piece, int otherField) {}

  /**
   * An argument that a piece gives.
   *
   * @param piece by its place
   * @param field of the piece
   */
  public record Bound(int piece, int field) {}

  /** The pieces on the company itself. */
  public Stream<Piece> company() {
    return pieces.stream().filter(piece -> piece.type() == FactType.COMPANY);
  }

  /** What it asks of the company itself, conclusions of earlier phases left out. */
  public List<Box> own(Space space) {
    List<Box> boxes = List.of(Box.ALL);
    for (Piece piece : company().toList()) {
      boxes =
          piece.mode() == Mode.SOME || piece.mode() == Mode.EXISTS
              ? space.and(boxes, piece.boxes())
              : boxes;
    }
    return boxes;
  }

  /** Whether boxes over the company say all there is to say. */
  public boolean onCompanyOnly() {
    return pieces.stream()
        .allMatch(piece -> piece.type() == FactType.COMPANY && piece.joins().isEmpty());
  }

  /** The argument where it is a constant; null when it is bound by a fact. */
  public Object constant(int argument) {
    Object value = arguments.get(argument);
    return value instanceof Bound ? null : value;
  }

  /** The constants among the arguments, with anything else as null. */
  public List<Object> constants() {
    return arguments.stream().map(value -> value instanceof Bound ? null : value).toList();
  }

  /** Whether some piece asks for what no fact can be. */
  public boolean isImpossible() {
    return pieces.stream()
        .anyMatch(
            piece ->
                (piece.mode() == Mode.SOME || piece.mode() == Mode.EXISTS)
                    && piece.boxes().isEmpty());
  }

  /** Whether a piece's field is always what the first argument is. */
  public boolean decidesOn(Piece piece, int field, Space space) {
    if (arguments.get(0) instanceof Bound bound) {
      return pieces.get(bound.piece()) == piece && bound.field() == field;
    }
    if (arguments.get(0) == null) {
      return false;
    }
    Dimension dimension = Dimension.of(piece.type(), field);
    BitSet same = space.axes().axis(dimension).where(arguments.get(0)::equals);
    return piece.boxes().stream().allMatch(box -> same.equals(box.cells().get(dimension)));
  }

  /** Whether its first argument is a constant that stands for what is decided. */
  public boolean decidesSame(Instance other) {
    return rule.verb() == other.rule.verb()
        && constant(0) != null
        && Objects.equals(constant(0), other.constant(0));
  }

  /** A name for messages: the rule, with its row. */
  public String name() {
    return row == null
        ? "'" + rule.name() + "'"
        : "'" + rule.name() + "' (" + row.file() + ":" + row.line() + ")";
  }
}
