package org.csuite.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the tags of a workbook by their bytes, before it is read: how many rows there are to come,
 * and whether cells name texts that are not there, for which the reader would make room without
 * end.
 */
final class WorkbookScan {
  /** Longer than the tags that count. */
  private static final int LONGEST_TAG = 512;

  /** Numbers above it are alike. */
  private static final long LARGE = Long.MAX_VALUE / 100;

  private static final int NONE = -1;
  private static final byte[] SHARED = "t=\"s\"".getBytes(UTF_8);

  private final Map<String, Long> rows = new HashMap<>();
  private final Map<String, String> parts = new HashMap<>();
  private long texts;
  private long highest = NONE;
  private String highestPart;
  private byte[] highestCell;

  private String part;
  private long rowsOfPart;

  /** The tag at hand, less its brackets; where its name begins and ends. */
  private final byte[] tag = new byte[LONGEST_TAG];

  private int length;
  private int nameFrom;
  private int nameTo;
  private boolean inTag;

  /** The cell at hand; null unless its value is the number of a text. */
  private byte[] cell;

  private long number = NONE;

  /** Begins a part of the file. */
  void begin(String name) {
    part = name;
    rowsOfPart = 0;
    inTag = false;
  }

  /** Goes on with the part. */
  void take(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      byte at = bytes[i];
      if (inTag && at != '>') {
        if (length < LONGEST_TAG) {
          tag[length++] = at;
        }
      } else if (inTag) {
        inTag = false;
        tag();
      } else if (at == '<') {
        inTag = true;
        length = 0;
      } else if (number != NONE && number < LARGE) {
        number = at >= '0' && at <= '9' ? number * 10 + at - '0' : NONE;
      }
    }
  }

  /** Ends the part. */
  void end() {
    rows.put(part, rowsOfPart);
  }

  private void tag() {
    boolean closes = length > 0 && tag[0] == '/';
    nameFrom = closes ? 1 : 0;
    for (nameTo = nameFrom; nameTo < length && tag[nameTo] > ' ' && tag[nameTo] != '/'; nameTo++) {
      nameFrom = tag[nameTo] == ':' ? nameTo + 1 : nameFrom;
    }
    if (closes) {
      if (is("v") && cell != null && number > highest) {
        highest = number;
        highestCell = cell;
        highestPart = part;
      }
      number = NONE;
    } else if (is("c")) {
      cell = namesText() ? Arrays.copyOf(tag, length) : null;
    } else if (is("v")) {
      number = 0;
    } else if (is("row")) {
      rowsOfPart++;
    } else if (is("si")) {
      texts++;
    } else if (is("Relationship")) {
      byte[] relation = Arrays.copyOf(tag, length);
      parts.put(attribute(relation, "Id"), attribute(relation, "Target"));
    }
  }

  private boolean is(String name) {
    if (nameTo - nameFrom != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (tag[nameFrom + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean namesText() {
    for (int from = nameTo + 1; from + SHARED.length <= length; from++) {
      int same = 0;
      while (same < SHARED.length
          && (tag[from + same] == SHARED[same]
              || tag[from + same] == '\'' && SHARED[same] == '"')) {
        same++;
      }
      if (same == SHARED.length) {
        return true;
      }
    }
    return false;
  }

  private static String attribute(byte[] tag, String name) {
    Matcher found =
        Pattern.compile("\\s" + name + "\\s*=\\s*[\"']([^\"']*)").matcher(new String(tag, UTF_8));
    return found.find() ? found.group(1) : "";
  }

  /** How many rows a sheet has, by the id of its relation to the workbook; 0 when unknown. */
  long rows(String relation) {
    String target = parts.getOrDefault(relation, "");
    return rows.getOrDefault(target.startsWith("/") ? target.substring(1) : "xl/" + target, 0L);
  }

  /** What is wrong with a cell that names a text that is not there; null when there is none. */
  String fault() {
    return highest < texts || highest == NONE
        ? null
        : "cell %s of %s names text number %d, of %d"
            .formatted(attribute(highestCell, "r"), highestPart, highest + 1, texts);
  }
}
