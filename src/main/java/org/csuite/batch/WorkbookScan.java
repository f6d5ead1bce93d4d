package org.csuite.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the tags of a workbook by their bytes, before it is read: how many rows there are to
 * come, which cells are merged (a sheet says so behind its rows), whether results of formulas are
 * stored, and whether cells name texts that are not there, for which the reader would make room
 * without end.
 */
final class WorkbookScan {
  /** Longer than the tags that count. */
  private static final int LONGEST_TAG = 512;

  /** Numbers above it are alike. */
  private static final long LARGE = Long.MAX_VALUE / 100;

  private static final int NONE = -1;
  private static final byte[] SHARED = "t=\"s\"".getBytes(UTF_8);
  private static final byte[] TEXT = "t=\"str\"".getBytes(UTF_8);

  /** Where the workbook says which part of the file a sheet is. */
  private static final String RELATIONS = "xl/_rels/";

  /** More would take memory without end. */
  private static final int MOST_MERGED = 200_000;

  /** What is known of a sheet before it is read. */
  static final class Sheet {
    private final List<MergedRange> merged = new ArrayList<>();
    private long rows;
    private boolean unstored;

    /** How many rows it has. */
    long rows() {
      return rows;
    }

    /** Its merged cells, in no order. */
    List<MergedRange> merged() {
      return merged;
    }

    /** Whether some formula has an empty result that is no text: it is not stored. */
    boolean unstored() {
      return unstored;
    }
  }

  private final Map<String, Sheet> sheets = new HashMap<>();
  private final Map<String, String> parts = new HashMap<>();
  private int merged;
  private String mergedFault;
  private boolean stale;
  private long texts;
  private long highest = NONE;
  private String highestPart;
  private byte[] highestCell;

  private String part;
  private Sheet sheet;

  /** The tag at hand, less its brackets; where its name begins and ends. */
  private final byte[] tag = new byte[LONGEST_TAG];

  private int length;
  private int nameFrom;
  private int nameTo;
  private boolean inTag;

  /** The cell at hand; null unless its value is the number of a text. */
  private byte[] cell;

  private long number = NONE;

  /** Whether the cell at hand holds a formula, an empty value, and a text as its result. */
  private boolean formula;

  private boolean empty;
  private boolean text;

  /** How many bytes have followed the last tag. */
  private long between;

  /** Begins a part of the file. */
  void begin(String name) {
    part = name;
    sheet = new Sheet();
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
      } else {
        between++;
        if (number != NONE && number < LARGE) {
          number = at >= '0' && at <= '9' ? number * 10 + at - '0' : NONE;
        }
      }
    }
  }

  /** Ends the part. */
  void end() {
    sheets.put(part, sheet);
  }

  private void tag() {
    boolean closes = length > 0 && tag[0] == '/';
    nameFrom = closes ? 1 : 0;
    for (nameTo = nameFrom; nameTo < length && tag[nameTo] > ' ' && tag[nameTo] != '/'; nameTo++) {
      nameFrom = tag[nameTo] == ':' ? nameTo + 1 : nameFrom;
    }
    if (closes) {
      close();
    } else if (is("c")) {
      cell = holds(SHARED) ? Arrays.copyOf(tag, length) : null;
      text = holds(TEXT);
      formula = false;
      empty = false;
    } else if (is("v")) {
      number = 0;
      empty = true;
    } else if (is("f")) {
      formula = true;
    } else if (is("row")) {
      sheet.rows++;
    } else if (is("si")) {
      texts++;
    } else {
      others();
    }
    between = 0;
  }

  private void close() {
    if (is("v")) {
      empty &= between == 0;
      if (cell != null && number > highest) {
        highest = number;
        highestCell = cell;
        highestPart = part;
      }
    } else if (is("c")) {
      sheet.unstored |= formula && empty && !text;
    }
    number = NONE;
  }

  private void others() {
    if (is("Relationship") && part.startsWith(RELATIONS)) {
      byte[] relation = Arrays.copyOf(tag, length);
      parts.put(attribute(relation, "Id"), attribute(relation, "Target"));
    } else if (is("mergeCell")) {
      merge(attribute(Arrays.copyOf(tag, length), "ref"));
    } else if (is("calcPr")) {
      stale |= attribute(Arrays.copyOf(tag, length), "fullCalcOnLoad").matches("1|true");
    }
  }

  private void merge(String cells) {
    MergedRange range = MergedRange.of(cells);
    if (range == null) {
      mergedFault = "'%s' of %s are no merged cells".formatted(cells, part);
    } else if (++merged > MOST_MERGED) {
      mergedFault = "it has more than %,d merged cells".formatted(MOST_MERGED);
    } else {
      sheet.merged.add(range);
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

  private boolean holds(byte... attribute) {
    for (int from = nameTo + 1; from + attribute.length <= length; from++) {
      int same = 0;
      while (same < attribute.length
          && (tag[from + same] == attribute[same]
              || tag[from + same] == '\'' && attribute[same] == '"')) {
        same++;
      }
      if (same == attribute.length) {
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

  /** The sheet of a relation of the workbook; an empty one when there is none. */
  Sheet sheet(String relation) {
    String target = parts.getOrDefault(relation, "");
    Sheet found = sheets.get(target.startsWith("/") ? target.substring(1) : "xl/" + target);
    return found == null ? new Sheet() : found;
  }

  /** Whether the stored results of formulas are to be worked out anew, by the workbook itself. */
  boolean stale() {
    return stale;
  }

  /** What is wrong with merged cells, or with one that names a text that is not there; or null. */
  String fault() {
    return mergedFault != null
        ? mergedFault
        : highest < texts || highest == NONE
            ? null
            : "cell %s of %s names text number %d, of %d"
                .formatted(attribute(highestCell, "r"), highestPart, highest + 1, texts);
  }
}
