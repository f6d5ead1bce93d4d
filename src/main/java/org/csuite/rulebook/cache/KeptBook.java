package org.csuite.rulebook.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import org.csuite.output.WholeFile;
import org.csuite.rulebook.FolderContent;
import org.csuite.rulebook.RuleBook;

/**
 * A file that keeps one rule book as read, with the bytes of all files it was read from: it stands
 * for these and no others. It begins with a checksum of the rest.
 *
 * @param file where it is kept, or would be
 * @param program what reads rule books; another may read them otherwise
 * @param content the files that it is to stand for
 */
record KeptBook(Path file, String program, FolderContent content) {
  private static final int CHECKSUM = Integer.BYTES;

  /** The book; null when nothing is kept that can be relied on. */
  RuleBook read() {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isOurs()
          ? decode(Files.readAllBytes(file))
          : null;
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with it, the texts say the same.
      return null;
    }
  }

  /** Whether it belongs to whom the folder belongs to. */
  private boolean isOurs() throws IOException {
    return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(file.getParent()));
  }

  private RuleBook decode(byte[] bytes) {
    if (bytes.length < CHECKSUM || ByteBuffer.wrap(bytes).getInt() != checksum(bytes)) {
      return null;
    }
    PackedInput in = new PackedInput(bytes, CHECKSUM);
    return isOfContent(in) ? new BookDecoder(in).book(content) : null;
  }

  private static int checksum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, CHECKSUM, bytes.length - CHECKSUM);
    return (int) sum.getValue();
  }

  private boolean isOfContent(PackedInput in) {
    boolean same =
        program.equals(in.text())
            && content.name().equals(in.text())
            && in.number() == content.bytes().size();
    for (Map.Entry<String, byte[]> kept : content.bytes().entrySet()) {
      same = same && kept.getKey().equals(in.text()) && in.isBlock(kept.getValue());
    }
    return same;
  }

  /**
   * Keeps a book that was read from the content. It is tried first, and appears when it is whole,
   * so that nobody meets one that is wrong or half written.
   *
   * @throws IOException when the file cannot be written
   */
  void write(RuleBook book) throws IOException {
    byte[] bytes = encode(book);
    RuleBook again = decode(bytes);
    if (again == null || !Arrays.equals(encode(again), bytes)) {
      throw new IllegalStateException("the rule book is not kept as it is");
    }
    try (WholeFile kept = WholeFile.own(file)) {
      kept.write(bytes);
      kept.commit();
    }
  }

  private byte[] encode(RuleBook book) {
    PackedOutput out = new PackedOutput();
    out.text(program);
    out.text(content.name());
    out.number(content.bytes().size());
    content
        .bytes()
        .forEach(
            (path, bytes) -> {
              out.text(path);
              out.block(bytes);
            });
    new BookEncoder(out).book(book);
    byte[] rest = out.bytes();
    byte[] all = ByteBuffer.allocate(CHECKSUM + rest.length).position(CHECKSUM).put(rest).array();
    ByteBuffer.wrap(all).putInt(checksum(all));
    return all;
  }
}
