package org.csuite.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import org.csuite.model.Invisible;

/**
 * How all JSON is written: what JSON itself does not escape but nobody would see is escaped too, so
 * that a result can be looked at on a terminal and in an editor as it is.
 */
public final class JsonEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1;
  private static final int DELETE = 0x7F;
  private static final int[] ASCII = standardAsciiEscapesForJSON();

  static {
    ASCII[DELETE] = ESCAPE_STANDARD;
  }

  private JsonEscapes() {}

  /** What makes generators that escape so. */
  public static JsonFactory factory() {
    return new JsonFactory().setCharacterEscapes(new JsonEscapes());
  }

  /** A text as a JSON string, in its quotes. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (char c : JsonStringEncoder.getInstance().quoteAsString(text)) {
      if (isEscaped(c)) {
        quoted.append(escape(c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ASCII.clone();
  }

  @Override
  public SerializableString getEscapeSequence(int c) {
    return isEscaped((char) c) ? new SerializedString(escape(c)) : null;
  }

  /** Halves of pairs are left to whoever encodes the text. */
  private static boolean isEscaped(char c) {
    return c >= DELETE && !Character.isSurrogate(c) && Invisible.is(c);
  }

  private static String escape(int c) {
    return String.format("\\u%04x", c);
  }
}
