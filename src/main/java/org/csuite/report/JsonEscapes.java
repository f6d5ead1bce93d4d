package org.csuite.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.csuite.model.Invisible;

/**
 * How all JSON reports are written: what JSON itself does not escape but nobody would see is
 * escaped too, so that a result can be looked at on a terminal and in an editor as it is.
 */
final class JsonEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1;
  private static final int DELETE = 0x7F;
  private static final int[] ASCII = standardAsciiEscapesForJSON();

  static {
    ASCII[DELETE] = ESCAPE_STANDARD;
  }

  private JsonEscapes() {}

  /** What makes generators that escape so. */
  static JsonFactory factory() {
    return new JsonFactory().setCharacterEscapes(new JsonEscapes());
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ASCII.clone();
  }

  @Override
  public SerializableString getEscapeSequence(int c) {
    String escape = Invisible.escape((char) c);
    return escape == null ? null : new SerializedString(escape);
  }
}
