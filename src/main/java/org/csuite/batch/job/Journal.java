package org.csuite.batch.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.csuite.batch.output.Output;
import org.csuite.batch.source.Refused;
import org.csuite.output.WholeFile;

/**
 * What is written beside an output that is not whole yet, so that a later run can check it and go
 * on: first which run it is of, then a line for each block once it is written. It is gone when the
 * run has ended whole.
 *
 * <p>The checks are CRC-32C, which processors work out at many times the speed of a batch: they
 * find damage, and are no defence against somebody who writes a journal to fit.
 */
final class Journal implements Closeable {
  private static final String NAME = ".journal";

  private final Path file;
  private final Output out;
  private String last;

  private Journal(Path file, Output out, String last) {
    this.file = file;
    this.out = out;
    this.last = last;
  }

  /** The journal of an output. */
  static Path beside(String output) {
    return Path.of(output + NAME);
  }

  /**
   * Begins a journal, in the stead of an earlier one.
   *
   * @param run which run it is of
   * @throws Refused when it cannot be written
   */
  static Journal begin(Path file, String run) throws IOException, Refused {
    Journal journal = new Journal(file, BatchFiles.open(file.toString(), 0), "");
    journal.write(run);
    return journal;
  }

  /**
   * Goes on with a journal.
   *
   * @param bytes how much of it stays
   * @param last the check of the last line that stays
   * @throws Refused when it cannot be written
   */
  static Journal goOn(Path file, long bytes, String last) throws IOException, Refused {
    return new Journal(file, BatchFiles.open(file.toString(), bytes), last);
  }

  /** Notes a block that has been written. */
  void add(JournalBlock block) throws IOException {
    write(block.text());
  }

  private void write(String text) throws IOException {
    String line = JournalBlock.checked(last, text);
    last = line.substring(line.length() - JournalBlock.CHECK);
    out.write(line + "\n");
  }

  /** Takes the journal away, once the output is whole and all are closed. */
  void delete() throws IOException {
    WholeFile.remove(file);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
