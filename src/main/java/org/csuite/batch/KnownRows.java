package org.csuite.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.csuite.batch.Decision.Found;
import org.csuite.model.FactDefinition;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleBook;

/**
 * Decides rows of one header straight from their bytes, where every cell is plain and all that they
 * lead to has been decided before. It looks things up and makes no company; whatever is new or
 * unusual it leaves to the others, which decide alike. For one thread.
 */
final class KnownRows {
  private final RowCells cells;
  private final FactNumbers facts;
  private final Bundles bundles;
  private final WideCsv format;
  private final Tally tally;
  private final int nameColumn;
  private final int[] keptColumns;
  private final int sector;

  /** For each role the text and the verdict of each line. */
  private final byte[][][] texts;

  private final int[][] verdicts;
  private final int[] verdictsOfRow;
  private final IdentityHashMap<List<Found>, byte[]> findings = new IdentityHashMap<>();

  /** The number of each sector in the tally. */
  private int[] sectors = {};

  /**
   * Rows.
   *
   * @param columns what those of the header mean
   * @param bundles what has been decided before
   */
  KnownRows(
      RuleBook book,
      Columns columns,
      List<String> header,
      CellPlan plan,
      Bundles bundles,
      WideCsv format,
      Tally tally) {
    Vocabulary vocabulary = book.vocabulary();
    FactDefinition budget = vocabulary.fact(Vocabulary.PAY_BUDGET);
    this.cells = new RowCells(vocabulary, columns, header, FactNumbers.looked(book, plan), budget);
    this.facts = new FactNumbers(book, plan, cells, bundles);
    this.bundles = bundles;
    this.format = format;
    this.tally = tally;
    this.nameColumn = header.indexOf(RowBinder.NAME);
    this.keptColumns = columns.kept().stream().mapToInt(header::indexOf).toArray();
    FactDefinition of = vocabulary.fact(BatchJob.SECTOR);
    this.sector = of == null ? -1 : of.index();
    int roles = plan.lines().size();
    this.texts = new byte[roles][0][];
    this.verdicts = new int[roles][0];
    this.verdictsOfRow = new int[roles];
  }

  /** Whether rows of this header can be decided so at all. */
  boolean usable() {
    return cells.usable() && facts.complete();
  }

  /** Whether it knows what these bundles know. */
  boolean knows(Bundles others) {
    return bundles == others;
  }

  /** Writes the decision on a row; false when it is left to others, nothing being written. */
  boolean write(PlainRows row, ByteText out) {
    if (!cells.read(row) || !facts.fill() || !bundles.look(facts.numbers())) {
      return false;
    }
    int[] numbers = facts.numbers();
    if (nameColumn >= 0) {
      copy(row, nameColumn, out);
    }
    for (int role = 0; role < texts.length; role++) {
      int line = bundles.line(role, numbers);
      if (line >= texts[role].length || texts[role][line] == null) {
        learn(role, line);
      }
      out.append(texts[role][line]);
      verdictsOfRow[role] = verdicts[role][line];
    }
    out.append(',');
    writeFindings(numbers, out);
    for (int column : keptColumns) {
      out.append(',');
      if (column >= 0) {
        copy(row, column, out);
      }
    }
    out.append('\n');
    tally.add(sector(), verdictsOfRow);
    return true;
  }

  private void learn(int role, int line) {
    if (line >= texts[role].length) {
      texts[role] = Arrays.copyOf(texts[role], line * 2 + 1);
      verdicts[role] = Arrays.copyOf(verdicts[role], line * 2 + 1);
    }
    Decision.RoleLine of = bundles.roleLine(role, line);
    texts[role][line] = format.text(of).getBytes(UTF_8);
    verdicts[role][line] = Tally.number(of.verdict());
  }

  private void writeFindings(int[] numbers, ByteText out) {
    List<Found> only = List.of();
    List<Found> all = null;
    for (int bundle : bundles.finding()) {
      List<Found> found = bundles.findings(bundle, numbers);
      if (!found.isEmpty() && only.isEmpty()) {
        only = found;
      } else if (!found.isEmpty()) {
        all = all == null ? new ArrayList<>(only) : all;
        all.addAll(found);
      }
    }
    if (all != null) {
      out.append(text(all));
    } else if (!only.isEmpty()) {
      out.append(findings.computeIfAbsent(only, found -> text(found).getBytes(UTF_8)));
    }
  }

  private static String text(List<Found> found) {
    StringBuilder text = new StringBuilder();
    CsvCells.append(text, CsvCells.findings(CellDecider.sorted(found)));
    return text.toString();
  }

  private int sector() {
    int word = sector < 0 ? 0 : cells.words()[sector];
    if (word >= sectors.length) {
      int size = sectors.length;
      sectors = Arrays.copyOf(sectors, word * 2 + 1);
      Arrays.fill(sectors, size, sectors.length, -1);
    }
    if (sectors[word] < 0) {
      Object value = sector < 0 ? null : cells.dictionaries()[sector].value(word);
      sectors[word] = tally.sector(value == null ? "" : value.toString());
    }
    return sectors[word];
  }

  /** Copies a cell, as {@link CsvCells#append} writes it. */
  private static void copy(PlainRows row, int column, ByteText out) {
    byte[] bytes = row.bytes();
    int from = row.from(column);
    int to = row.to(column);
    boolean plain = from == to || Character.isLetterOrDigit(bytes[from]) && bytes[from] > 0;
    for (int i = from; i < to && plain; i++) {
      plain = bytes[i] != ',';
    }
    if (plain) {
      out.append(bytes, from, to);
    } else {
      StringBuilder text = new StringBuilder();
      CsvCells.append(text, row.text(column));
      out.append(text);
    }
  }
}
