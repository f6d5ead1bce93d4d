package org.csuite.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/**
 * The text of a file, with its name and lines, from which every diagnostic is made.
 *
 * @param file the name in messages
 * @param text decoded, without a byte order mark, line ends as in the file
 * @param lines without their ends
 * @param byteOrderMark whether the file began with one
 */
public record SourceText(String file, String text, List<String> lines, boolean byteOrderMark) {
  /** Above this size a file is refused: 10 MB. No scenario or rule file comes near it. */
  public static final int LIMIT = 10_000_000;

  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** A file that cannot be used at all. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Diagnostic diagnostic;

    /** A file for that reason. */
    public Unreadable(Diagnostic diagnostic) {
      super(diagnostic.message());
      this.diagnostic = diagnostic;
    }

    /** What is the matter. */
    public Diagnostic diagnostic() {
      return diagnostic;
    }
  }

  /** A text that is already in memory. */
  public static SourceText of(String file, String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    String content = marked ? text.substring(1) : text;
    return new SourceText(file, content, new Lines(content), marked);
  }

  /**
   * Reads a file.
   *
   * @param name what messages call it
   * @throws Unreadable when it is missing, too large, empty or not UTF-8
   */
  public static SourceText read(Path path, String name) throws Unreadable {
    if (Files.isDirectory(path)) {
      throw unreadable(Code.MISSING_FILE, name, "'" + name + "' is a folder, not a file.", null);
    }
    try (InputStream stream = Files.newInputStream(path)) {
      return read(stream, name);
    } catch (IOException e) {
      boolean exists = Files.exists(path);
      throw unreadable(
          Code.MISSING_FILE,
          name,
          exists ? "'" + name + "' cannot be read." : "There is no file '" + name + "'.",
          exists
              ? "Maybe you lack the permission."
              : Files.isSymbolicLink(path)
                  ? "Maybe what the link points to was moved."
                  : "Maybe the path is relative to another folder.");
    }
  }

  /** Reads a stream to its end, as {@link #read(Path, String)} does a file. */
  public static SourceText read(InputStream stream, String name) throws IOException, Unreadable {
    byte[] bytes = stream.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw tooLarge(name);
    }
    Diagnostic foreign = ForeignFile.refusal(bytes, name);
    if (foreign != null) {
      throw new Unreadable(foreign);
    }
    SourceText source = of(name, decode(bytes, name));
    if (source.text().isBlank()) {
      throw unreadable(Code.EMPTY_FILE, name, "The file is empty.", "Maybe it was not saved.");
    }
    return source;
  }

  /** The refusal of a file above the limit. */
  public static Unreadable tooLarge(String name) {
    return unreadable(
        Code.FILE_TOO_LARGE,
        name,
        "The file is larger than " + LIMIT / 1_000_000 + " MB.",
        "Maybe split it into several files.");
  }

  private static String decode(byte[] bytes, String name) throws Unreadable {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    // Either the sign itself stands in the text, or what is no UTF-8 has become one.
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      SourceText good =
          of(name, new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8) + REPLACEMENT);
      boolean utf16 = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
      int line = good.lines().size();
      Place place = new Place(good, line, good.line(line).length(), 1);
      throw new Unreadable(
          place.error(
              Code.NOT_UTF8,
              utf16 && buffer.position() == 0
                  ? "The file is UTF-16, not UTF-8."
                  : String.format("The byte 0x%02X is not UTF-8.", bytes[buffer.position()]),
              "Maybe save the file as UTF-8 (in Excel: \"CSV UTF-8\")."));
    }
  }

  private static Unreadable unreadable(Code code, String name, String message, String hint) {
    return new Unreadable(Diagnostic.ofFile(code, name, message, hint));
  }

  /** The text of a 1-based line; empty beyond the end. */
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** A place in this text. */
  public Place place(int line, int column, int length) {
    return new Place(this, line, column, length);
  }

  /** SHA-256 of the text, hexadecimal. */
  public String sha256() {
    return sha256(text);
  }

  /** SHA-256 of any text in UTF-8, hexadecimal. */
  public static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
