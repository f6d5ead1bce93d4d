package org.csuite.batch.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.csuite.input.CsvSeparator;

/**
 * The first line of a CSV file.
 *
 * @param cells the names of the columns
 * @param separator comma, semicolon or tab: the one that stands in it most often
 * @param lines how many lines of the file it took, blank ones before it included
 */
record HeaderLine(List<String> cells, char separator, int lines) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String NAMES = "Its first line names the columns.";

  /**
   * Reads as far as the header goes.
   *
   * @throws Refused when there is none, or the file is no text
   */
  static HeaderLine read(InputStream in) throws IOException, Refused {
    for (int lines = 1; ; lines++) {
      String place = Integer.toString(lines);
      byte[] bytes = line(in, place);
      if (bytes == null) {
        throw new Refused("1", lines == 1 ? "The file is empty." : "The file is blank.", NAMES);
      }
      String line = text(bytes, lines);
      String text = lines == 1 && line.indexOf(BYTE_ORDER_MARK) == 0 ? line.substring(1) : line;
      // spreadsheets announce the separator so
      if (!text.isBlank() && !text.strip().matches("\"?sep=[,;\t]\"?")) {
        char separator = CsvSeparator.of(text);
        List<String> cells = cells(text, separator, place);
        String at = place;
        return new HeaderLine(checked(cells, column -> at + ":" + (column + 1)), separator, lines);
      }
    }
  }

  private static byte[] line(InputStream in, String place) throws IOException, Refused {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = in.read();
    if (at < 0) {
      return null;
    }
    for (; at >= 0 && at != '\n'; at = in.read()) {
      if (bytes.size() == Blocks.LONGEST_RECORD) {
        throw new Refused(
            place, "The first line is longer than a megabyte.", "Maybe it is no CSV file.");
      }
      bytes.write(at);
    }
    return bytes.toByteArray();
  }

  private static String text(byte[] bytes, int lines) throws Refused {
    String place = Integer.toString(lines);
    for (Map.Entry<String, Refused> other : others(place).entrySet()) {
      byte[] mark = other.getKey().getBytes(StandardCharsets.ISO_8859_1);
      if (lines == 1 && Arrays.equals(mark, Arrays.copyOf(bytes, mark.length))) {
        throw other.getValue();
      }
    }
    int wrong = Utf8.firstWrong(bytes);
    if (wrong >= 0) {
      throw new Refused(place + ":" + (wrong + 1), Utf8.reason(bytes, wrong), null);
    }
    // line ends of Windows that were written as text once more have two carriage returns
    String line = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\r+$", "");
    if (line.indexOf(0) >= 0) {
      throw new Refused(
          place + ":" + (line.indexOf(0) + 1),
          "A NUL byte stands here, which no text has.",
          "Maybe the file is UTF-16; save it as UTF-8.");
    }
    int lone = line.indexOf('\r');
    if (lone >= 0) {
      throw new Refused(
          place + ":" + (lone + 1),
          "A line ends with a carriage return alone, as in old Mac files.",
          "Maybe save it as \"CSV UTF-8\".");
    }
    return line;
  }

  /** What other kinds of files begin with. */
  private static Map<String, Refused> others(String place) {
    String utf8 = "Maybe save it as UTF-8 (in Excel: \"CSV UTF-8\").";
    return Map.of(
        "\u00FF\u00FE", new Refused(place, "The file is UTF-16, not UTF-8.", utf8),
        "\u00FE\u00FF", new Refused(place, "The file is UTF-16, not UTF-8.", utf8),
        "PK\u0003\u0004",
            new Refused(
                place,
                "The file is no text.",
                "Maybe it is a workbook: its name should end in .xlsx."),
        "\u001F\u008B",
            new Refused(
                place, "The file is compressed.", "Maybe add .gz to its name, or unpack it."));
  }

  private static List<String> cells(String line, char separator, String place)
      throws IOException, Refused {
    List<String> cells = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false).ofCsvRecord(line)) {
      for (CsvRecord record : reader) {
        record.getFields().forEach(cell -> cells.add(cell.strip()));
      }
    } catch (CsvParseException e) {
      throw new Refused(
          place, "The line cannot be read as CSV.", "Maybe a double quote is missing.");
    }
    return cells;
  }

  /**
   * The names of columns, less those without one at the end.
   *
   * @param place of a column, from 0
   * @throws Refused when one has another's name
   */
  static List<String> checked(List<String> cells, IntFunction<String> place) throws Refused {
    int size = cells.size();
    while (size > 0 && cells.get(size - 1).isEmpty()) {
      size--;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < size; i++) {
      if (!cells.get(i).isEmpty() && !seen.add(cells.get(i))) {
        throw new Refused(
            place.apply(i), "The column '" + cells.get(i) + "' stands twice.", "Maybe delete one.");
      }
    }
    return List.copyOf(cells.subList(0, size));
  }
}
