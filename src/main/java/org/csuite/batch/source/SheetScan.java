package org.csuite.batch.source;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What is known of a sheet before its rows are read: how many there are, which cells are merged (a
 * sheet says so behind its rows), whether results of formulas are stored, and which shared texts
 * its cells name.
 */
final class SheetScan {
  /** More would take memory without end. */
  private static final int MOST_MERGED = 200_000;

  /** Longer numbers are alike: there are not so many texts. */
  private static final int LONGEST_NUMBER = 17;

  private final String part;
  private final List<MergedRange> merged = new ArrayList<>();
  private String mergedFault;
  private long rows;
  private boolean unstored;
  private long highestText = -1;
  private String highestCell;

  /** The cell at hand: where it is, its type, whether it has a formula and a value. */
  private String cell;

  private String type;
  private boolean formula;
  private boolean valued;

  /** The beginning of the value at hand; null outside of values. */
  private StringBuilder value;

  /**
   * A sheet of which nothing is known yet.
   *
   * @param part what the file calls it
   */
  SheetScan(String part) {
    this.part = part;
  }

  /** Takes the sheet up to its end, or up to where it is no XML. */
  void take(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (value != null && value.length() <= LONGEST_NUMBER) {
            value.append(xml.getText(), 0, Math.min(xml.getTextLength(), LONGEST_NUMBER + 1));
          }
        }
        default -> {
          // Comments and the like say nothing.
        }
      }
    }
  }

  private void begin(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "row" -> rows++;
      case "c" -> {
        cell = xml.getAttributeValue(null, "r");
        type = xml.getAttributeValue(null, "t");
        formula = false;
        valued = true;
      }
      case "f" -> formula = true;
      case "v" -> value = new StringBuilder();
      case "mergeCell" -> merge(String.valueOf(xml.getAttributeValue(null, "ref")));
      default -> {
        // Says nothing that has to be known before.
      }
    }
  }

  private void end(String element) {
    if (element.equals("v") && value != null) {
      valued = !value.isEmpty();
      if ("s".equals(type)) {
        name(value.toString().strip());
      }
      value = null;
    } else if (element.equals("c")) {
      unstored |= formula && !valued && !"str".equals(type);
    }
  }

  private void name(String number) {
    if (number.matches("[0-9]+")) {
      long text = number.length() > LONGEST_NUMBER ? Long.MAX_VALUE - 1 : Long.parseLong(number);
      if (text > highestText) {
        highestText = text;
        highestCell = cell;
      }
    }
  }

  private void merge(String cells) {
    MergedRange range = MergedRange.of(cells);
    if (range == null) {
      mergedFault = "'%s' of %s are no merged cells".formatted(cells, part);
    } else if (merged.size() == MOST_MERGED) {
      mergedFault = "it has more than %,d merged cells".formatted(MOST_MERGED);
    } else {
      merged.add(range);
    }
  }

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

  /**
   * What is wrong with its merged cells, or with a cell that names a text that is not there; or
   * null.
   *
   * @param texts how many texts there are
   */
  String fault(long texts) {
    return mergedFault != null
        ? mergedFault
        : highestText < texts
            ? null
            : "%s of %s names text number %d, of %d"
                .formatted(
                    highestCell == null ? "a cell" : "cell " + highestCell,
                    part,
                    highestText + 1,
                    texts);
  }
}
