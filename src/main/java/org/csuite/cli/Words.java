package org.csuite.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the words that an option may take, written in lower case.
 *
 * @param <E> the words
 */
final class Words<E extends Enum<E>> implements ITypeConverter<E> {
  private final E[] constants;

  Words(Class<E> type) {
    this.constants = type.getEnumConstants();
  }

  @Override
  public E convert(String value) {
    return Arrays.stream(constants)
        .filter(constant -> constant.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of: " + words()));
  }

  private String words() {
    List<String> words =
        Arrays.stream(constants).map(word -> word.name().toLowerCase(Locale.ROOT)).toList();
    return String.join(", ", words) + ".";
  }
}
