package org.csuite.batch.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.csuite.batch.source.Blocks.Block;

/** Rows of a CSV file as spreadsheets save it. */
public final class CsvSource implements Source {
  private static final String NO_CSV =
      "The row is no CSV: a cell goes on behind its closing double quote. Maybe a double quote"
          + " inside a cell should be written twice.";

  private final FileSoFar file;
  private final HeaderLine header;
  private final Blocks blocks;

  /**
   * Reads the header.
   *
   * @param file whose bytes they are, perhaps unpacked; null for a pipe
   * @throws Refused when there is none
   */
  public CsvSource(InputStream in, FileSoFar file) throws IOException, Refused {
    this.file = file;
    this.header = HeaderLine.read(in);
    this.blocks = new Blocks(in, header.separator(), header.lines() + 1L);
  }

  @Override
  public List<String> header() {
    return header.cells();
  }

  @Override
  public long headerLine() {
    return header.lines();
  }

  @Override
  public String identity() {
    return header.lines() + String.valueOf(header.separator()) + header.cells();
  }

  @Override
  public boolean decimalComma() {
    return header.separator() != ',';
  }

  @Override
  public double share() {
    return file == null ? -1 : file.share();
  }

  @Override
  public boolean grown() throws IOException {
    return file != null && file.grown();
  }

  @Override
  public long line() {
    return blocks.line();
  }

  @Override
  public long skip(long length) throws IOException {
    return blocks.skip(length);
  }

  @Override
  public Chunk next() throws IOException {
    Block block = blocks.next();
    return block == null ? null : block.chunk(this::read);
  }

  private void read(Block block, RowSink sink) {
    if (block.tooLong()) {
      String reason = "The row does not end within a megabyte. Maybe a double quote is missing.";
      sink.unreadable(new Reject(block.firstLine(), "", reason));
      return;
    }
    PlainRows rows = new PlainRows(block.bytes(), header.separator(), header.cells().size());
    long line = block.firstLine();
    while (rows.next()) {
      if (!rows.plain()) {
        byte[] bytes = rows.row();
        read(bytes, line, sink);
        line += lines(bytes);
      } else {
        if (!rows.empty() && !sink.plain(header.cells(), rows)) {
          sink.row(line, header.cells(), rows.texts());
        }
        line++;
      }
    }
  }

  private static long lines(byte... bytes) {
    long lines = 0;
    for (byte at : bytes) {
      lines += at == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Reads bytes that begin with a row that is not plain. */
  private void read(byte[] bytes, long firstLine, RowSink sink) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean suspect = text.indexOf('\uFFFD') >= 0 || text.indexOf(0) >= 0;
    long last = firstLine - 1;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(header.separator())
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        long line = firstLine + record.getStartingLineNumber() - 1;
        last = line;
        Reject reject = suspect ? wrongBytes(bytes, firstLine, line, record.getFields()) : null;
        if (reject == null) {
          row(line, record.getFields(), sink);
        } else {
          sink.unreadable(reject);
        }
      }
    } catch (CsvParseException e) {
      sink.unreadable(new Reject(last + 1, "", NO_CSV));
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory cannot fail to be read", e);
    }
  }

  private void row(long line, List<String> fields, RowSink sink) {
    List<String> columns = header.cells();
    List<String> cells = fields;
    if (cells.size() > columns.size()) {
      cells = new ArrayList<>(fields);
      while (cells.size() > columns.size() && cells.get(cells.size() - 1).isBlank()) {
        cells.remove(cells.size() - 1);
      }
    }
    if (cells.size() != columns.size()) {
      String counts =
          "The row has %d cells, the header %d. ".formatted(cells.size(), columns.size());
      sink.unreadable(
          new Reject(
              line,
              "",
              counts
                  + (cells.size() > columns.size()
                      ? "Maybe a cell that holds a separator needs double quotes."
                      : "Maybe a separator is missing; an empty cell needs one too.")));
      return;
    }
    sink.row(line, columns, cells);
  }

  /** Names the cell whose bytes are no text; null when they all are. */
  private Reject wrongBytes(byte[] all, long first, long line, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String column = i < header.cells().size() ? header.cells().get(i) : "";
      if (cells.get(i).indexOf(0) >= 0) {
        return new Reject(line, column, "The cell holds a NUL byte.");
      }
      if (cells.get(i).indexOf('\uFFFD') >= 0) {
        byte[] bytes = bytesOf(all, line - first, 1 + newlines(cells));
        int at = Utf8.firstWrong(bytes);
        if (at >= 0) {
          return new Reject(line, column, Utf8.reason(bytes, at));
        }
      }
    }
    return null;
  }

  private static int newlines(List<String> cells) {
    return (int) cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private static byte[] bytesOf(byte[] all, long before, int lines) {
    int from = lineEnd(all, 0, before);
    return Arrays.copyOfRange(all, from, lineEnd(all, from, lines));
  }

  /** Just after so many lines. */
  private static int lineEnd(byte[] all, int from, long lines) {
    int at = from;
    for (long left = lines; left > 0 && at < all.length; at++) {
      left -= all[at] == '\n' ? 1 : 0;
    }
    return at;
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
