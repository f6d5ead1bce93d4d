package org.csuite.rulebook.read;

import org.csuite.input.Place;

/**
 * A word, number, string or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; of a string, what stands between the quotes
 * @param place where it stands, a string with its quotes
 * @param startsLine whether nothing but blanks stands before it on its line
 */
public record Token(Kind kind, String text, Place place, boolean startsLine) {
  /** What a token is. */
  public enum Kind {
    /** A name or keyword; a hyphen inside belongs to it. */
    WORD,
    /** {@code $name}; the text is without the sign. */
    VARIABLE,
    /** An unsigned number. */
    NUMBER,
    /** Text in double quotes. */
    STRING,
    /** Anything else, such as {@code >=}. */
    SIGN,
    /** A comment; parsers do not see it. */
    COMMENT,
    /** The end of the file. */
    END
  }

  public boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  public boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /** The token as a message quotes it. */
  String shown() {
    return switch (kind) {
      case VARIABLE -> "'$" + text + "'";
      case STRING -> "\"" + text + "\"";
      case END -> "the end of the file";
      default -> "'" + text + "'";
    };
  }
}
