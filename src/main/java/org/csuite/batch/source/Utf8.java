package org.csuite.batch.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes as text. */
final class Utf8 {
  /** What Excel writes as "CSV" in Western Europe and America. */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Utf8() {}

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

  /** What is wrong with a byte, and what the text may be instead. */
  static String reason(byte[] bytes, int at) {
    String found = new String(bytes, at, 1, WINDOWS);
    return "The byte 0x%02X is not UTF-8. Maybe the file is Windows-1252, where it is '%s'; save it"
            .formatted(bytes[at], found)
        + " as UTF-8 (in Excel: \"CSV UTF-8\").";
  }
}
