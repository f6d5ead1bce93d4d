package org.csuite.rulebook.cache;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csuite.model.Catalogue;
import org.csuite.model.Citation;
import org.csuite.model.Fact;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactDefinition.Range;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Location;
import org.csuite.model.Source;
import org.csuite.model.Text;
import org.csuite.model.Values;
import org.csuite.model.Vocabulary;
import org.csuite.model.WordList;
import org.csuite.rulebook.BookTexts;
import org.csuite.rulebook.Derivation;
import org.csuite.rulebook.DerivedFacts;
import org.csuite.rulebook.ExchangeRates;
import org.csuite.rulebook.FileHashes;
import org.csuite.rulebook.FolderContent;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TypeFields;

/** Reads a rule book that {@link BookEncoder} wrote, which is less work than to read its texts. */
final class BookDecoder {
  private final PackedInput in;
  private final Map<String, Catalogue> catalogues = new LinkedHashMap<>();

  BookDecoder(PackedInput in) {
    this.in = in;
  }

  /**
   * A book.
   *
   * @param folder the files that it was read from
   */
  RuleBook book(FolderContent folder) {
    in.all(this::catalogue).forEach(catalogue -> catalogues.put(catalogue.file(), catalogue));
    List<FactDefinition> facts = new ArrayList<>();
    in.each(() -> facts.add(fact(facts.size())));
    Map<String, Source> sources = new LinkedHashMap<>();
    in.all(this::source).forEach(source -> sources.put(source.key(), source));
    Vocabulary vocabulary = new Vocabulary(facts, catalogues, sources);
    Map<String, Table> tables = new LinkedHashMap<>();
    in.all(this::table).forEach(table -> tables.put(table.name(), table));
    TypeFields fields = new TypeFields(vocabulary);
    DerivedFacts derived = derived(new DerivationDecoder(in, vocabulary, tables, fields), facts);
    RuleDecoder rules = new RuleDecoder(in, tables, fields);
    List<Rule> all = in.all(rules::rule);
    Map<String, String> hashes = new TreeMap<>(texts());
    FileHashes known = new FileHashes(hashes, in.text());
    return new RuleBook(vocabulary, derived, all, tables, new BookTexts(folder), known);
  }

  private DerivedFacts derived(DerivationDecoder derivations, List<FactDefinition> facts) {
    Map<FactDefinition, Derivation> derived = new LinkedHashMap<>();
    Map<FactDefinition, Derivation> estimates = new LinkedHashMap<>();
    in.each(() -> derived.put(facts.get(in.number()), derivations.derivation()));
    in.each(() -> estimates.put(facts.get(in.number()), derivations.derivation()));
    return new DerivedFacts(
        facts, derived, estimates, new ExchangeRates(catalogues.get(Vocabulary.EXCHANGE_RATES)));
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    in.each(() -> texts.put(in.text(), in.text()));
    return texts;
  }

  private Catalogue catalogue() {
    String file = in.text();
    String noun = in.text();
    List<String> columns = in.all(in::text);
    Map<String, Catalogue.Entry> entries = new LinkedHashMap<>();
    in.each(
        () -> {
          String id = in.text();
          Map<String, String> cells = new LinkedHashMap<>();
          for (String column : columns) {
            String cell = in.text();
            if (cell != null) {
              cells.put(column, cell);
            }
          }
          entries.put(id, new Catalogue.Entry(id, cells));
        });
    return new Catalogue(file, noun, columns, entries);
  }

  private FactDefinition fact(int index) {
    return new FactDefinition(
        in.text(),
        index,
        in.constant(Kind.class),
        in.text(),
        in.truth() ? new Range((Double) in.value(), (Double) in.value()) : null,
        text(in),
        text(in),
        values(),
        in.all(in::text),
        in.text(),
        in.text(),
        in.truth(),
        location(in));
  }

  private Values values() {
    int kind = in.number();
    return switch (kind) {
      case BookEncoder.ANY_VALUE -> null;
      case BookEncoder.CATALOGUE -> catalogues.get(in.text());
      case BookEncoder.WORDS -> new WordList(in.text(), in.all(in::text), in.all(in::text));
      default -> throw new IllegalArgumentException("no values of kind " + kind);
    };
  }

  private Source source() {
    return new Source(
        in.text(), text(in), in.number(), text(in), text(in), texts(), in.text(), location(in));
  }

  private Table table() {
    String name = in.text();
    String file = in.text();
    List<Table.Column> columns = new ArrayList<>();
    in.each(() -> columns.add(column(columns.size())));
    List<Table.Note> notes = new ArrayList<>();
    List<Fact.Row> rows =
        in.all(
            () -> {
              int line = in.number();
              Object[] cells = new Object[columns.size()];
              for (int i = 0; i < cells.length; i++) {
                cells[i] = in.value();
              }
              notes.add(new Table.Note(text(in), text(in), citation(in), in.different(in::text)));
              return new Fact.Row(file, line, cells);
            });
    return new Table(name, file, columns, rows, notes);
  }

  private Table.Column column(int index) {
    String header = in.text();
    Field field = new Field(in.text(), in.constant(Kind.class), null, true);
    return new Table.Column(header, field, in.constant(Table.Bound.class), index, in.number());
  }

  /** A text in both languages, or null. */
  static Text text(PackedInput in) {
    String english = in.text();
    return english == null ? null : new Text(english, in.text());
  }

  /** A citation, or null. */
  static Citation citation(PackedInput in) {
    String key = in.text();
    return key == null ? null : new Citation(key, in.text(), in.text());
  }

  /** A place in a file. */
  static Location location(PackedInput in) {
    return new Location(in.text(), in.number(), in.number());
  }
}
