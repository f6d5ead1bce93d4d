package org.csuite.batch.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a source as text: place, then cells, or why it was left out. */
final class ReadRows implements RowSink {
  private final List<String> read = new ArrayList<>();
  private final Source source;

  private ReadRows(Source source) {
    this.source = source;
  }

  static List<String> of(Source source) throws IOException {
    ReadRows rows = new ReadRows(source);
    for (Source.Chunk chunk = source.next(); chunk != null; chunk = source.next()) {
      chunk.read(rows);
    }
    return rows.read;
  }

  @Override
  public void row(long line, List<String> header, List<String> cells) {
    read.add(line + ": " + String.join("|", cells));
  }

  @Override
  public void unreadable(Reject reject) {
    read.add(source.place(reject) + ": " + reject.text());
  }
}
