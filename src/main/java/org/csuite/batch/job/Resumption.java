package org.csuite.batch.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.csuite.batch.source.Refused;
import org.csuite.batch.source.Reject;
import org.csuite.batch.source.Source;

/**
 * Checks what an interrupted run has left against its journal, block by block, and reads the input
 * as far; nothing is changed meanwhile. What is torn at the end, or is not in the journal yet, is
 * decided again.
 */
final class Resumption {
  private static final int LONGEST_LINE = 1 << 12;
  private static final int PIECE = 1 << 16;
  private static final String ANEW = "Or begin anew, with --force in the stead of --resume.";

  private final Source source;
  private final Path journal;
  private final WrittenPart output;
  private final WrittenPart rejects;
  private long companies;
  private long rejected;

  /** How much of the journal has been read, and the check of its last line. */
  private long lines;

  private long bytes;
  private String check = "";

  /** How much of it stays. */
  private long keptBytes;

  private String keptCheck;

  /**
   * Checks all there is.
   *
   * @param files of both runs
   * @param source the input before its first row; it is left where deciding goes on
   * @param run which run this is
   * @throws Refused when something is not as it was written, or the run was another
   */
  Resumption(BatchFiles files, Source source, RunIdentity run) throws IOException, Refused {
    this.source = source;
    this.journal = Journal.beside(files.out());
    if (!Files.isRegularFile(journal)) {
      throw new Refused(
          "'%s' cannot be checked: there is no '%s'.".formatted(files.out(), journal),
          "Maybe its run has ended whole, and nothing is left to do. " + ANEW);
    }
    try (InputStream text = new BufferedInputStream(Files.newInputStream(journal), PIECE);
        WrittenPart decisions = new WrittenPart(Path.of(files.out()));
        WrittenPart leftOut = new WrittenPart(files.rejects())) {
      this.output = decisions;
      this.rejects = leftOut;
      check(text, run);
    }
  }

  private void check(InputStream text, RunIdentity run) throws IOException, Refused {
    String first = line(text);
    if (first == null && (output.has(1) || rejects.has(1))) {
      throw damaged();
    }
    if (first == null) {
      return;
    }
    String difference = run.difference(first);
    if (difference != null) {
      throw new Refused(
          "'%s' was begun with %s.".formatted(output.name(), difference),
          "Maybe give what that run was given. " + ANEW);
    }
    keep();
    for (String line = line(text); line != null; line = line(text)) {
      JournalBlock block = JournalBlock.of(line);
      if (block == null) {
        throw damaged();
      }
      if (!output.has(block.output()) || !rejects.has(block.rejects())) {
        return;
      }
      check(block);
      keep();
    }
  }

  private void keep() {
    keptBytes = bytes;
    keptCheck = check;
  }

  private void check(JournalBlock block) throws IOException, Refused {
    if (!output.goesOn(block.output(), block.outputSum())) {
      throw changed(output, block.output(), "companies", companies, block.companies());
    }
    if (!rejects.goesOn(block.rejects(), block.rejectsSum())) {
      throw changed(rejects, block.rejects(), "rows", rejected, block.rejected());
    }
    String from = source.place(new Reject(source.line(), "", ""));
    if (source.skip(block.input()) != block.inputSum()) {
      throw new Refused(
          from,
          "From here on the input is not what the interrupted run has read, up to %s."
              .formatted(source.place(new Reject(source.line() - 1, "", ""))),
          "Maybe rows were changed, added or taken away. " + ANEW);
    }
    companies += block.companies();
    rejected += block.rejected();
  }

  private static Refused changed(
      WrittenPart part, long bytes, String what, long before, long rows) {
    return new Refused(
        String.format(
            Locale.ROOT,
            "'%s' is not as it was written: bytes %,d to %,d, %s %,d to %,d.",
            part.name(),
            part.bytes() + 1,
            part.bytes() + bytes,
            what,
            before + 1,
            before + rows),
        "Maybe cut it to its first %d bytes, and --resume decides the rest. %s"
            .formatted(part.bytes(), ANEW));
  }

  /** The next line, less its check; null at the end, or where the last line is torn. */
  private String line(InputStream text) throws IOException, Refused {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int at = text.read();
    for (; at >= 0 && at != '\n' && line.size() < LONGEST_LINE; at = text.read()) {
      line.write(at);
    }
    if (at < 0) {
      return null;
    }
    lines++;
    String found = line.toString(UTF_8);
    int end = found.length() - JournalBlock.CHECK - 1;
    if (end < 0 || !JournalBlock.checked(check, found.substring(0, end)).equals(found)) {
      throw damaged();
    }
    check = found.substring(end + 1);
    bytes += line.size() + 1;
    return found.substring(0, end);
  }

  private Refused damaged() {
    return new Refused(
        "'%s' is damaged at line %d, so that '%s' cannot be checked."
            .formatted(journal, Math.max(1, lines), output.name()),
        "Maybe there is a copy of it. " + ANEW);
  }

  /** The journal, to go on with. */
  Journal journal() throws IOException, Refused {
    return Journal.goOn(journal, keptBytes, keptCheck);
  }

  /** How many companies are decided. */
  long companies() {
    return companies;
  }

  /** How many rows are left out. */
  long rejected() {
    return rejected;
  }

  /** How far the output goes; 0 when nothing of it is whole. */
  long outputBytes() {
    return output.bytes();
  }

  /** How far the file of rejects goes. */
  long rejectsBytes() {
    return rejects.bytes();
  }
}
