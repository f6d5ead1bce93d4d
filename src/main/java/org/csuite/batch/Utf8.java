package org.csuite.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes as text. */
final class Utf8 {
  private Utf8() {}

  /** The text; fails where the bytes are not UTF-8. */
  static String strict(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Where bytes stop to be UTF-8, from 0; negative when they never do. */
  static int firstWrong(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(buffer);
      return -1;
    } catch (CharacterCodingException e) {
      return buffer.position();
    }
  }
}
