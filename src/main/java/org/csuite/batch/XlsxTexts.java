package org.csuite.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that cells of a workbook share, as bytes, in which a million names take 40 MB. */
final class XlsxTexts {
  /** For a workbook that has none. */
  static final XlsxTexts NONE = new XlsxTexts();

  private static final int PAGE_BITS = 20;
  private static final int PAGE = 1 << PAGE_BITS;

  /** Before each text stands its length. */
  private static final int LENGTH_BYTES = 3;

  /** The share of the memory that may be filled: deciding needs the rest. */
  private static final int SHARE = 3;

  /** How control characters are written, which XML cannot hold. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<byte[]> pages = new ArrayList<>();
  private int[] places = new int[1024];
  private int size;
  private int end = PAGE;

  private XlsxTexts() {}

  /**
   * Reads them all.
   *
   * @throws Unreadable when the memory is not enough for them
   */
  static XlsxTexts read(XmlPart part) throws IOException {
    XlsxTexts texts = new XlsxTexts();
    try (part) {
      while (part.find("si", null)) {
        texts.add(part.text().getBytes(StandardCharsets.UTF_8));
        part.piece();
      }
    }
    return texts;
  }

  private void add(byte[] text) throws Unreadable {
    if (text.length + LENGTH_BYTES > PAGE) {
      throw new Unreadable("A text of the workbook is longer than a megabyte.", null);
    }
    if (end + LENGTH_BYTES + text.length > PAGE) {
      long allowed = Math.min(Runtime.getRuntime().maxMemory() / SHARE, Integer.MAX_VALUE);
      if (((long) pages.size() << PAGE_BITS) + (long) places.length * Integer.BYTES > allowed) {
        throw new Unreadable(
            "The texts of the workbook take more than "
                + (allowed >> PAGE_BITS)
                + " MB. Maybe save it as \"CSV UTF-8\", or give more memory:"
                + " JAVA_TOOL_OPTIONS=-Xmx2g.",
            null);
      }
      pages.add(new byte[PAGE]);
      end = 0;
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    places[size++] = ((pages.size() - 1) << PAGE_BITS) + end;
    byte[] page = pages.get(pages.size() - 1);
    page[end] = (byte) (text.length >> 16);
    page[end + 1] = (byte) (text.length >> 8);
    page[end + 2] = (byte) text.length;
    System.arraycopy(text, 0, page, end + LENGTH_BYTES, text.length);
    end += LENGTH_BYTES + text.length;
  }

  /** A text; null when there is none of that number. */
  String get(int number) {
    if (number < 0 || number >= size) {
      return null;
    }
    byte[] page = pages.get(places[number] >>> PAGE_BITS);
    int at = places[number] & (PAGE - 1);
    int length = (page[at] & 0xFF) << 16 | (page[at + 1] & 0xFF) << 8 | (page[at + 2] & 0xFF);
    return unescaped(new String(page, at + LENGTH_BYTES, length, StandardCharsets.UTF_8));
  }

  /** A text as Excel shows it. */
  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }
}
