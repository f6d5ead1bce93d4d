package org.csuite.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /**
   * Reads as far as the header goes.
   *
   * @throws Refused when there is none
   */
  static HeaderLine read(InputStream in) throws IOException, Refused {
    for (int lines = 1; ; lines++) {
      String line = line(in);
      if (line == null) {
        throw new Refused("The file is empty.", "Its first line names the columns.");
      }
      String text = lines == 1 && line.indexOf(BYTE_ORDER_MARK) == 0 ? line.substring(1) : line;
      // spreadsheets announce the separator so
      if (!text.isBlank() && !text.strip().matches("\"?sep=[,;\t]\"?")) {
        char separator = CsvSeparator.of(text);
        return new HeaderLine(checked(cells(text, separator)), separator, lines);
      }
    }
  }

  private static String line(InputStream in) throws IOException, Refused {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = in.read();
    if (at < 0) {
      return null;
    }
    for (; at >= 0 && at != '\n'; at = in.read()) {
      if (bytes.size() == Blocks.LONGEST_RECORD) {
        throw new Refused("The first line is longer than a megabyte.", "Maybe it is no CSV file.");
      }
      bytes.write(at);
    }
    try {
      String line = Utf8.strict(bytes.toByteArray());
      if (line.indexOf(0) >= 0) {
        throw new Refused(
            "The first line holds a NUL byte.", "Maybe the file is UTF-16; save it as UTF-8.");
      }
      return line;
    } catch (CharacterCodingException e) {
      throw new Refused(
          "The first line is not UTF-8.",
          "Maybe save the file as UTF-8 (in Excel: \"CSV UTF-8\").");
    }
  }

  private static List<String> cells(String line, char separator) throws IOException, Refused {
    List<String> cells = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false).ofCsvRecord(line)) {
      for (CsvRecord record : reader) {
        record.getFields().forEach(cell -> cells.add(cell.strip()));
      }
    } catch (CsvParseException e) {
      throw new Refused(
          "The first line cannot be read as CSV.", "Maybe a double quote is missing.");
    }
    return cells;
  }

  private static List<String> checked(List<String> cells) throws Refused {
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isEmpty()) {
        throw new Refused("Column " + (i + 1) + " has no name.", null);
      }
      if (!seen.add(cells.get(i))) {
        throw new Refused("The column '" + cells.get(i) + "' stands twice.", "Maybe delete one.");
      }
    }
    return List.copyOf(cells);
  }
}
