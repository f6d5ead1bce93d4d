package org.csuite.model;

/** The type of a fact, a field or a table column. */
public enum Kind {
  /** Text, often an id of a catalogue. {@code String} in {@code facts.drl}. */
  TEXT("String"),
  /** A whole number. {@code Integer} in {@code facts.drl}. */
  INTEGER("Integer"),
  /** A number with decimals: an amount, a share. {@code Double} in {@code facts.drl}. */
  NUMBER("Double"),
  /** True, false or unknown. {@code Boolean} in {@code facts.drl}. */
  BOOLEAN("Boolean"),
  /** Several texts. {@code List} in {@code facts.drl}. */
  LIST("List");

  private final String typeName;

  Kind(String typeName) {
    this.typeName = typeName;
  }

  /** The type's name in {@code facts.drl}. */
  public String typeName() {
    return typeName;
  }

  /** Whether values of it are numbers. */
  public boolean numeric() {
    return this == INTEGER || this == NUMBER;
  }
}
