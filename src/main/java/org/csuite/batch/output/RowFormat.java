package org.csuite.batch.output;

import java.util.List;
import java.util.function.IntFunction;
import org.csuite.batch.decide.Decision.Found;
import org.csuite.batch.decide.Decision.RoleLine;

/** How decisions are written. For one thread. */
public interface RowFormat {
  /** What is written of one company, piece by piece, in the order in which a format asks. */
  interface Pieces {
    /** The company's name. */
    void name(ByteText out);

    /** A column that goes to the output unchanged. */
    void kept(int column, ByteText out);

    /** The decision on a role. */
    void role(int role, ByteText out);

    /** Everything that was found. */
    void findings(ByteText out);

    /** What was found about a role. */
    void findings(int role, ByteText out);
  }

  /** What stands before the first row, line end included; may be empty. */
  String header();

  /** Writes one company, line ends included. */
  void write(Pieces company, ByteText out);

  /** What a row says, whatever the format. */
  RowShape shape();

  /** How many lines a company takes, those inside quotes apart. */
  default int lines() {
    return shape().lines();
  }

  /** Whether the text of a decision depends on more than the decision. */
  default boolean differs(RoleLine line) {
    return shape().differs(line);
  }

  /**
   * The text of the decision on a role.
   *
   * @param company its facts, derived ones too, by index
   */
  String text(RoleLine line, IntFunction<Object> company);

  /** The text of what was found. */
  String text(List<Found> findings);

  /** Writes a cell that is UTF-8. */
  void cell(byte[] bytes, int from, int to, ByteText out);
}
