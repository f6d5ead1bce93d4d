package org.csuite.rulebook.cache;

import java.util.List;
import java.util.function.Function;
import org.csuite.model.Catalogue;
import org.csuite.model.Citation;
import org.csuite.model.Fact;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactDefinition.Range;
import org.csuite.model.Field;
import org.csuite.model.Location;
import org.csuite.model.Source;
import org.csuite.model.Text;
import org.csuite.model.Values;
import org.csuite.model.Vocabulary;
import org.csuite.model.WordList;
import org.csuite.rulebook.Derivation;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Table;

/**
 * Writes a rule book as {@link BookDecoder} reads it: what was read from the texts, not the texts.
 */
final class BookEncoder {
  /** Stands before the values of a fact that may hold any. */
  static final int ANY_VALUE = 0;

  /** Stands before the values of a fact that a catalogue lists. */
  static final int CATALOGUE = 1;

  /** Stands before the values of a fact that lists them itself. */
  static final int WORDS = 2;

  private final PackedOutput out;

  BookEncoder(PackedOutput out) {
    this.out = out;
  }

  /** A book. */
  void book(RuleBook book) {
    Vocabulary vocabulary = book.vocabulary();
    out.all(vocabulary.catalogues().values(), this::catalogue);
    out.all(vocabulary.facts(), this::fact);
    out.all(vocabulary.sources().values(), this::source);
    out.all(book.tables().values(), this::table);
    derivations(vocabulary.facts(), book.facts()::derived);
    derivations(vocabulary.facts(), book.facts()::estimate);
    RuleEncoder rules = new RuleEncoder(out);
    out.all(book.rules(), rules::rule);
    out.all(book.fileHashes().entrySet(), file -> texts(out, file.getKey(), file.getValue()));
    out.text(book.sha256());
  }

  private void derivations(
      List<FactDefinition> facts, Function<FactDefinition, Derivation> derivation) {
    DerivationEncoder derivations = new DerivationEncoder(out);
    out.all(
        facts.stream().filter(fact -> derivation.apply(fact) != null).toList(),
        fact -> {
          out.number(fact.index());
          derivations.derivation(derivation.apply(fact));
        });
  }

  private static void texts(PackedOutput out, String... texts) {
    for (String text : texts) {
      out.text(text);
    }
  }

  private void catalogue(Catalogue catalogue) {
    texts(out, catalogue.file(), catalogue.noun());
    out.all(catalogue.columns(), out::text);
    out.all(
        catalogue.entries().values(),
        entry -> {
          out.text(entry.id());
          catalogue.columns().forEach(column -> out.text(entry.cells().get(column)));
        });
  }

  private void fact(FactDefinition fact) {
    out.text(fact.name());
    out.constant(fact.kind());
    out.text(fact.unit());
    range(fact.range());
    text(out, fact.label());
    text(out, fact.ask());
    values(fact.values());
    out.all(fact.codes(), out::text);
    texts(out, fact.derived(), fact.estimate());
    out.truth(fact.fixed());
    location(out, fact.location());
  }

  private void range(Range range) {
    out.truth(range != null);
    if (range != null) {
      out.value(range.low());
      out.value(range.high());
    }
  }

  private void values(Values values) {
    if (values instanceof Catalogue catalogue) {
      out.number(CATALOGUE);
      out.text(catalogue.file());
    } else if (values instanceof WordList words) {
      out.number(WORDS);
      out.text(words.noun());
      out.all(words.ids(), out::text);
      out.all(words.ids(), word -> out.text(words.label(word).fr()));
    } else {
      out.number(ANY_VALUE);
    }
  }

  private void source(Source source) {
    out.text(source.key());
    text(out, source.author());
    out.number(source.year());
    text(out, source.title());
    text(out, source.where());
    out.all(source.placesFr().entrySet(), place -> texts(out, place.getKey(), place.getValue()));
    out.text(source.confidence());
    location(out, source.location());
  }

  private void table(Table table) {
    texts(out, table.name(), table.file());
    out.all(table.columns(), this::column);
    out.all(table.lines(), row -> row(table, row));
  }

  private void column(Table.Column column) {
    Field field = column.field();
    texts(out, column.header(), field.name());
    out.constant(field.kind());
    out.constant(column.bound());
    out.number(column.position());
  }

  private void row(Table table, Fact.Row row) {
    out.number(row.line());
    table.columns().forEach(column -> out.value(row.get(column.index())));
    Table.Note note = table.note(row);
    text(out, note.why());
    text(out, note.advice());
    citation(out, note.source());
    out.all(note.statements(), out::text);
  }

  /** A text in both languages, or null. */
  static void text(PackedOutput out, Text text) {
    out.text(text == null ? null : text.en());
    if (text != null) {
      out.text(text.fr());
    }
  }

  /** A citation, or null. */
  static void citation(PackedOutput out, Citation citation) {
    out.text(citation == null ? null : citation.key());
    if (citation != null) {
      texts(out, citation.place(), citation.confidence());
    }
  }

  /** A place in a file. */
  static void location(PackedOutput out, Location location) {
    out.text(location.file());
    out.number(location.line());
    out.number(location.column());
  }
}
