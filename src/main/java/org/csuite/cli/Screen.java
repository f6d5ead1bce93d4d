package org.csuite.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.csuite.report.DisplayText;
import org.csuite.report.Style;

/**
 * The one door through which text gets out. Where a person reads it as it comes, control characters
 * and others that nobody would see are shown instead of sent, wherever they come from; only what
 * csuite itself makes of styles, and of a bar that is drawn over itself, goes to the terminal as
 * escape sequences. Elsewhere the text goes out as it is.
 */
final class Screen extends PrintWriter {
  /** Back to the first column, and erase the line. */
  private static final String ERASE = "\r\u001b[K";

  private final Door door;

  /**
   * A way out.
   *
   * @param shows whether a person reads what comes
   */
  Screen(Writer target, boolean shows) {
    this(new Door(target, shows));
  }

  private Screen(Door door) {
    super(door);
    this.door = door;
  }

  /** From now on styles are put into effect. */
  void colour() {
    door.coloured = true;
  }

  /** Takes away what the last line shows so far. */
  void erase() {
    door.past(ERASE);
  }

  /** Past the door, for what has been through that of another csuite. */
  Writer past() {
    return door.target();
  }

  /** What is written, on its way to the target. */
  private static final class Door extends FilterWriter {
    private final boolean shows;
    private boolean coloured;
    private char first;

    Door(Writer target, boolean shows) {
      super(target);
      this.shows = shows;
    }

    Writer target() {
      return out;
    }

    void past(String text) {
      try {
        out.write(text);
      } catch (IOException e) {
        // Standard error has nobody who could be told.
      }
    }

    @Override
    public void write(int c) throws IOException {
      write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      if (!shows && !coloured) {
        out.write(text, from, length);
        return;
      }
      StringBuilder piece = new StringBuilder(length + 1);
      if (first != 0) {
        piece.append(first);
        first = 0;
      }
      for (int i = from; i < from + length; i++) {
        char c = text.charAt(i);
        String sequence = coloured ? Style.sequence(c) : null;
        if (sequence == null) {
          piece.append(c);
        } else {
          shown(piece);
          piece.setLength(0);
          out.write(sequence);
        }
      }
      int last = piece.length() - 1;
      // the other half of a pair may come with the next call
      if (last >= 0 && Character.isHighSurrogate(piece.charAt(last))) {
        first = piece.charAt(last);
        piece.setLength(last);
      }
      shown(piece);
    }

    private void shown(CharSequence piece) throws IOException {
      out.write(shows ? DisplayText.shown(piece.toString()) : piece.toString());
    }
  }
}
