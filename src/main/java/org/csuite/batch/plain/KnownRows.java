package org.csuite.batch.plain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csuite.batch.cells.Bundles;
import org.csuite.batch.cells.CellDecider;
import org.csuite.batch.cells.CellPlan;
import org.csuite.batch.decide.Decision.Found;
import org.csuite.batch.decide.Decision.RoleLine;
import org.csuite.batch.decide.Tally;
import org.csuite.batch.output.ByteText;
import org.csuite.batch.output.RowFormat;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.PlainRows;
import org.csuite.batch.source.RowBinder;
import org.csuite.model.FactDefinition;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleBook;

/**
 * Decides rows of one header straight from their bytes, where every cell is plain and all that they
 * lead to has been decided before. It looks things up and makes no company; whatever is new or
 * unusual it leaves to the others, which decide alike. For one thread.
 */
final class KnownRows implements RowFormat.Pieces {
  /** Stands for a text that is not the same for all companies. */
  private static final byte[] OWN = {};

  private final RowCells cells;
  private final FactNumbers facts;
  private final Bundles bundles;
  private final RowFormat format;
  private final Tally tally;
  private final int nameColumn;
  private final int[] keptColumns;
  private final int sector;

  /** For each role the text and the verdict of each line. */
  private final byte[][][] texts;

  private final int[][] verdicts;
  private final int[] verdictsOfRow;
  private final List<String> roles;

  private final Map<List<Found>, FoundTexts> findings = new HashMap<>();

  /** The row at hand. */
  private PlainRows at;

  private byte[][] found;

  /** The number of each sector in the tally. */
  private int[] sectors = {};

  /** What is written of findings. */
  private static final class FoundTexts {
    /** Of those on each role, and of all at the end. */
    private final byte[][] texts;

    /** How many companies there are of which all this was found, to be counted up. */
    private final long[] companies;

    FoundTexts(byte[][] texts, long[] companies) {
      this.texts = texts;
      this.companies = companies;
    }
  }

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
      RowFormat format,
      Tally tally) {
    Vocabulary vocabulary = book.vocabulary();
    this.cells = new RowCells(vocabulary, columns, header, FactNumbers.looked(book, plan));
    this.facts = new FactNumbers(book, plan, cells, bundles);
    this.bundles = bundles;
    this.format = format;
    this.tally = tally;
    this.nameColumn = header.indexOf(RowBinder.NAME);
    this.keptColumns = columns.kept().stream().mapToInt(header::indexOf).toArray();
    FactDefinition of = vocabulary.fact(Tally.SECTOR);
    this.sector = of == null ? -1 : of.index();
    this.roles = List.copyOf(vocabulary.roles().ids());
    this.texts = new byte[roles.size()][0][];
    this.verdicts = new int[roles.size()][0];
    this.verdictsOfRow = new int[roles.size()];
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
    for (int role = 0; role < texts.length; role++) {
      int line = bundles.line(role, numbers);
      if (line >= texts[role].length || texts[role][line] == null) {
        learn(role, line);
      }
      verdictsOfRow[role] = verdicts[role][line];
    }
    at = row;
    FoundTexts texts = findings.computeIfAbsent(found(), this::texts);
    found = texts.texts;
    format.write(this, out);
    tally.add(sector(), verdictsOfRow);
    texts.companies[0]++;
    return true;
  }

  private void learn(int role, int line) {
    if (line >= texts[role].length) {
      texts[role] = Arrays.copyOf(texts[role], line * 2 + 1);
      verdicts[role] = Arrays.copyOf(verdicts[role], line * 2 + 1);
    }
    RoleLine of = bundles.roleLine(role, line);
    texts[role][line] = format.differs(of) ? OWN : format.text(of, cells::value).getBytes(UTF_8);
    verdicts[role][line] = Tally.number(of.verdict());
  }

  @Override
  public void name(ByteText out) {
    column(nameColumn, out);
  }

  @Override
  public void kept(int column, ByteText out) {
    column(keptColumns[column], out);
  }

  private void column(int column, ByteText out) {
    int from = column < 0 ? 0 : at.from(column);
    format.cell(at.bytes(), from, column < 0 ? 0 : at.to(column), out);
  }

  @Override
  public void role(int role, ByteText out) {
    int line = bundles.line(role, facts.numbers());
    byte[] text = texts[role][line];
    if (text == OWN) {
      out.append(format.text(bundles.roleLine(role, line), cells::value));
    } else {
      out.append(text);
    }
  }

  @Override
  public void findings(ByteText out) {
    out.append(found[roles.size()]);
  }

  @Override
  public void findings(int role, ByteText out) {
    out.append(found[role]);
  }

  private FoundTexts texts(List<Found> of) {
    List<Found> all = CellDecider.sorted(of);
    byte[][] texts = new byte[roles.size() + 1][];
    Arrays.setAll(
        texts,
        i -> format.text(i == roles.size() ? all : Found.about(roles.get(i), all)).getBytes(UTF_8));
    return new FoundTexts(texts, tally.companies(all));
  }

  private List<Found> found() {
    List<Found> only = List.of();
    List<Found> all = null;
    for (int bundle : bundles.finding()) {
      List<Found> found = bundles.findings(bundle, facts.numbers());
      if (!found.isEmpty() && only.isEmpty()) {
        only = found;
      } else if (!found.isEmpty()) {
        all = all == null ? new ArrayList<>(only) : all;
        all.addAll(found);
      }
    }
    return all == null ? only : all;
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
}
