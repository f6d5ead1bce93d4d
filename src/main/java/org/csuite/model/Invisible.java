package org.csuite.model;

/**
 * Characters that nobody sees, though they move the cursor of a terminal, turn the direction of
 * writing, or make two names differ that look the same. They are shown or escaped wherever csuite
 * writes text for people.
 */
public final class Invisible {
  private static final int ARABIC_LETTER_MARK = 0x61C;
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int TAGS = 0xE0000;

  private Invisible() {}

  /**
   * Whether a character is such a one: a control character, a separator of lines or paragraphs,
   * half of a pair, one that Unicode reserves for use within programs, or a format character.
   * Joiners and the soft hyphen are not, since words and emoji are written with them; nor are the
   * format characters that show, such as Arabic signs around numbers.
   */
  public static boolean is(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> !isWriting(point);
      case Character.UNASSIGNED -> isForPrograms(point);
      default -> false;
    };
  }

  private static boolean isWriting(int point) {
    boolean arabicOrSyriac = point >= 0x600 && point <= 0x8FF && point != ARABIC_LETTER_MARK;
    boolean script = Character.isSupplementaryCodePoint(point) && point < TAGS;
    return arabicOrSyriac
        || script
        || point == SOFT_HYPHEN
        || point == ZERO_WIDTH_NON_JOINER
        || point == ZERO_WIDTH_JOINER;
  }

  /** Noncharacters, and tags that no version of Unicode has assigned. */
  private static boolean isForPrograms(int point) {
    boolean reserved = point >= 0xFDD0 && point <= 0xFDEF || (point & 0xFFFE) == 0xFFFE;
    return reserved || point >= TAGS && point <= TAGS + 0xFF;
  }
}
