package org.csuite.batch.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.csuite.batch.source.Blocks.Block;

/** JSON Lines: an object a line, whose keys are facts. */
public final class JsonSource implements Source {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Columns columns;
  private final FileSoFar file;
  private final Blocks blocks;

  /**
   * Reads objects.
   *
   * @param file whose bytes they are, perhaps unpacked; null for a pipe
   */
  public JsonSource(InputStream in, FileSoFar file, Columns columns) {
    this.columns = columns;
    this.file = file;
    this.blocks = new Blocks(in, -1, 1);
  }

  @Override
  public List<String> header() {
    return null;
  }

  @Override
  public long headerLine() {
    return 0;
  }

  @Override
  public String identity() {
    return "JSON";
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
      sink.unreadable(new Reject(block.firstLine(), "", "The line is longer than a megabyte."));
      return;
    }
    long line = block.firstLine();
    for (int from = 0; from < block.bytes().length; line++) {
      int to = from;
      while (to < block.bytes().length && block.bytes()[to] != '\n') {
        to++;
      }
      readLine(line, Arrays.copyOfRange(block.bytes(), from, to), sink);
      from = to + 1;
    }
  }

  private void readLine(long line, byte[] bytes, RowSink sink) {
    int wrong = Utf8.firstWrong(bytes);
    if (wrong >= 0) {
      sink.unreadable(new Reject(line, "", Utf8.reason(bytes, wrong)));
      return;
    }
    List<String> keys = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(bytes)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return;
      }
      if (first != JsonToken.START_OBJECT) {
        sink.unreadable(new Reject(line, "", "The line is no JSON object."));
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        keys.add(parser.currentName());
        String value = value(parser);
        cells.add(
            parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
                ? columns.decimal(parser.currentName(), value)
                : value);
      }
      if (keys.contains("") && !columns.ignoresUnknown()) {
        sink.unreadable(new Reject(line, "", "A key has no name. Maybe add --ignore-unknown."));
        return;
      }
      if (parser.nextToken() != null) {
        sink.unreadable(new Reject(line, "", "Something stands behind the JSON object."));
        return;
      }
    } catch (IOException e) {
      sink.unreadable(new Reject(line, keys.isEmpty() ? "" : keys.get(keys.size() - 1), reason(e)));
      return;
    }
    sink.row(line, keys, cells);
  }

  private static String reason(IOException e) {
    if (!(e instanceof JsonProcessingException fault)) {
      return "The line is no JSON.";
    }
    String why = fault.getOriginalMessage().lines().findFirst().orElse("");
    return "The line is no JSON at character %d: %s."
        .formatted(
            fault.getLocation().getColumnNr(), why.replaceFirst(" ?\\((start marker|was).*", ""));
  }

  /** As a cell would hold it. */
  private static String value(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_ARRAY) {
      StringJoiner words = new StringJoiner("|");
      for (JsonToken at = parser.nextToken(); at != JsonToken.END_ARRAY; at = parser.nextToken()) {
        words.add(at.isStructStart() ? nested(parser, at) : parser.getText());
      }
      return words.toString();
    }
    if (token == JsonToken.START_OBJECT) {
      return nested(parser, token);
    }
    return token == JsonToken.VALUE_NULL ? "" : parser.getText();
  }

  private static String nested(JsonParser parser, JsonToken begin) throws IOException {
    parser.skipChildren();
    return begin == JsonToken.START_ARRAY ? "[…]" : "{…}";
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
