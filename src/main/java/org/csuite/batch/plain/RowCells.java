package org.csuite.batch.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.csuite.batch.source.CellReader;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.PlainRows;
import org.csuite.model.Catalogue;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.model.Vocabulary;

/**
 * What the cells of a row say, where all are plain: numbers of facts and numbers for their words,
 * both by the index of the fact. For one thread.
 */
final class RowCells {
  private final double[] numbers;
  private final int[] words;
  private final Words[] dictionaries;
  private final List<FactDefinition> given = new ArrayList<>();
  private final Cell[] readers;
  private final int currency;
  private boolean usable = true;

  /** One column. */
  private record Cell(int column, int fact, CellReader number, WordCells words, boolean amount) {}

  /**
   * The cells of rows with one header.
   *
   * @param looked the facts that something is worked out from
   */
  RowCells(
      Vocabulary vocabulary,
      Columns columns,
      List<String> header,
      Collection<FactDefinition> looked) {
    int facts = vocabulary.facts().size();
    numbers = new double[facts];
    words = new int[facts];
    dictionaries = new Words[facts];
    Arrays.setAll(dictionaries, i -> new Words());
    FactDefinition of = vocabulary.fact(Vocabulary.CURRENCY);
    currency = of == null ? -1 : of.index();
    List<Cell> all = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      FactDefinition plain = columns.given(column);
      FactDefinition fact = plain == null ? columns.coded(column) : plain;
      usable &= columns.fault(column) == null && (fact == null || !given.contains(fact));
      if (fact != null) {
        given.add(fact);
        boolean anyText = fact.kind() == Kind.TEXT && fact.values() == null;
        usable &= !anyText || !looked.contains(fact);
        if (!anyText) {
          all.add(cell(i, column, fact, plain == null));
        }
      }
    }
    readers = all.toArray(Cell[]::new);
  }

  private Cell cell(int at, String column, FactDefinition fact, boolean coded) {
    CellReader reader = new CellReader(fact);
    if (fact.kind().numeric() && !coded) {
      return new Cell(at, fact.index(), reader, null, fact.amount());
    }
    Function<String, Object> read =
        coded ? code -> decoded((Catalogue) fact.values(), column, code) : reader::read;
    WordCells words = new WordCells(dictionaries[fact.index()], read);
    return new Cell(at, fact.index(), null, words, false);
  }

  private static Object decoded(Catalogue catalogue, String column, String code) {
    String id = catalogue.byCode(column, code);
    return id == null ? CellReader.UNREAD : id;
  }

  /** Whether rows of this header can be read so at all. */
  boolean usable() {
    return usable;
  }

  /** The facts that columns give. */
  List<FactDefinition> given() {
    return given;
  }

  /** The numbers of facts; NaN where unknown. */
  double[] numbers() {
    return numbers;
  }

  /** The words of facts; 0 where unknown. */
  int[] words() {
    return words;
  }

  /** The value of a fact by index; null where unknown. */
  Object value(int fact) {
    return Double.isNaN(numbers[fact]) ? dictionaries[fact].value(words[fact]) : numbers[fact];
  }

  /** The words of each fact. */
  Words[] dictionaries() {
    return dictionaries;
  }

  /** Reads a row; false when some cell needs a closer look. */
  boolean read(PlainRows row) {
    Arrays.fill(numbers, Double.NaN);
    Arrays.fill(words, 0);
    byte[] bytes = row.bytes();
    boolean amount = false;
    for (Cell cell : readers) {
      int from = row.from(cell.column());
      int to = row.to(cell.column());
      if (from == to) {
        continue;
      }
      if (cell.number() != null) {
        double number = cell.number().number(bytes, from, to);
        if (Double.isNaN(number)) {
          return false;
        }
        numbers[cell.fact()] = number;
        amount |= cell.amount();
      } else {
        int word = cell.words().number(bytes, from, to);
        if (word < 0) {
          return false;
        }
        words[cell.fact()] = word;
      }
    }
    return !amount || words[currency] != 0;
  }
}
