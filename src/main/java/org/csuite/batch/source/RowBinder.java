package org.csuite.batch.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.input.FactBinder;
import org.csuite.input.Place;
import org.csuite.input.SourceText;
import org.csuite.input.ValueReader;
import org.csuite.input.YamlNode;
import org.csuite.model.Catalogue;
import org.csuite.model.Company;
import org.csuite.model.Diagnostic;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.model.Vocabulary;

/** Makes companies of rows. For one thread. */
public final class RowBinder {
  /** A row that does not fit. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;
    private final String column;

    Unfit(String column, String reason) {
      super(reason, null, false, false);
      this.column = column;
    }

    public String column() {
      return column;
    }
  }

  /** What is known of one header. */
  private final class Layout {
    private final CellReader[] of;
    private final boolean[] coded;
    private final int[] kept;
    private Unfit fault;

    Layout(List<String> header) {
      of = new CellReader[header.size()];
      coded = new boolean[header.size()];
      kept = columns.kept().stream().mapToInt(header::indexOf).toArray();
      for (int i = 0; i < of.length; i++) {
        String column = header.get(i);
        FactDefinition given = columns.given(column);
        FactDefinition byCode = given == null ? columns.coded(column) : null;
        FactDefinition fact = given == null ? byCode : given;
        coded[i] = byCode != null;
        of[i] = fact == null ? null : readers.get(fact.name());
        String reason = columns.fault(column);
        fault = fault == null && reason != null ? new Unfit(column, reason) : fault;
      }
    }
  }

  /** The fact that an output row begins with. */
  public static final String NAME = "name";

  private static final int MOST_LAYOUTS = 1000;
  private static final int MOST_CODES = 10_000;

  private final Vocabulary vocabulary;
  private final Columns columns;
  private final boolean decimalComma;
  private final int currency;
  private final int name;
  private final Map<String, CellReader> readers = new HashMap<>();
  private final Map<List<String>, Layout> layouts = new HashMap<>();
  private final Map<String, Object> codes = new HashMap<>();
  private List<String> lastHeader;
  private Layout last;

  public RowBinder(Vocabulary vocabulary, Columns columns, boolean decimalComma) {
    this.vocabulary = vocabulary;
    this.columns = columns;
    this.decimalComma = decimalComma;
    this.currency = index(Vocabulary.CURRENCY);
    this.name = index(NAME);
    vocabulary.facts().forEach(f -> readers.put(f.name(), new CellReader(f)));
  }

  private int index(String fact) {
    return vocabulary.fact(fact) == null ? -1 : vocabulary.fact(fact).index();
  }

  /**
   * The company of a row.
   *
   * @throws Unfit when a cell has no meaning
   */
  public Row bind(List<String> header, List<String> cells) throws Unfit {
    Layout layout = layout(header);
    if (layout.fault != null) {
      throw layout.fault;
    }
    Company company = plain(layout, header, cells);
    if (company == null) {
      company = closely(header, cells);
    }
    List<String> kept = new ArrayList<>(layout.kept.length);
    for (int column : layout.kept) {
      kept.add(column < 0 ? "" : cells.get(column));
    }
    Object given = name < 0 ? null : company.get(name);
    return new Row(given == null ? "" : given.toString(), company, kept);
  }

  private Layout layout(List<String> header) {
    if (header != lastHeader) {
      if (layouts.size() > MOST_LAYOUTS) {
        layouts.clear();
      }
      last = layouts.computeIfAbsent(header, Layout::new);
      lastHeader = header;
    }
    return last;
  }

  /** The company where every cell is plain; else null. */
  private Company plain(Layout layout, List<String> header, List<String> cells) {
    Object[] facts = new Object[vocabulary.facts().size()];
    boolean amount = false;
    for (int i = 0; i < layout.of.length; i++) {
      CellReader reader = layout.of[i];
      String text = reader == null ? "" : cells.get(i);
      if (text.isEmpty()) {
        continue;
      }
      FactDefinition fact = reader.fact();
      Object value = layout.coded[i] ? decoded(fact, header.get(i), text) : reader.read(text);
      if (value == CellReader.UNREAD || facts[fact.index()] != null) {
        return null;
      }
      facts[fact.index()] = value;
      amount |= fact.amount();
    }
    return amount && facts[currency] == null ? null : new Company(facts, new BitSet());
  }

  private Object decoded(FactDefinition fact, String column, String code) {
    if (codes.size() > MOST_CODES) {
      codes.clear();
    }
    return codes.computeIfAbsent(
        column + ' ' + code,
        key -> {
          String id = ((Catalogue) fact.values()).byCode(column, code);
          return id == null ? CellReader.UNREAD : id;
        });
  }

  /** The company as a scenario of the same words would give it. */
  private Company closely(List<String> header, List<String> cells) throws Unfit {
    String text = String.join("\n", cells).replace('\r', ' ');
    SourceText source = SourceText.of("row", text);
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      FactDefinition given = columns.given(header.get(i));
      String cell = cells.get(i).strip();
      if (!cell.isEmpty() && (given != null || columns.coded(header.get(i)) != null)) {
        Place place = source.place(i + 1, 1, 1);
        entries.put(
            header.get(i),
            new YamlNode.Entry(
                new YamlNode.Scalar(header.get(i), false, place), value(given, cell, place)));
      }
    }
    List<Diagnostic> faults = new ArrayList<>();
    Company company =
        new FactBinder(vocabulary, new ValueReader(vocabulary.aliases(), faults))
            .company(new YamlNode.Mapping(entries, source.place(1, 1, 1)), null);
    if (!faults.isEmpty()) {
      Diagnostic first = faults.get(0);
      throw new Unfit(
          header.get(first.location().line() - 1),
          first.hint() == null ? first.message() : first.message() + " " + first.hint());
    }
    return company;
  }

  private YamlNode value(FactDefinition fact, String cell, Place place) {
    if (fact != null && fact.kind() == Kind.LIST) {
      List<YamlNode> items =
          Catalogue.words(cell).stream()
              .map(word -> (YamlNode) new YamlNode.Scalar(word, false, place))
              .toList();
      return new YamlNode.Sequence(items, place);
    }
    boolean comma = decimalComma && fact != null && fact.kind().numeric();
    return new YamlNode.Scalar(
        comma && cell.matches("[+-]?\\d+,\\d+") ? cell.replace(',', '.') : cell, false, place);
  }
}
