package org.csuite.rulebook.cache;

import java.util.Map;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Derivation;
import org.csuite.rulebook.Derivation.Arithmetic;
import org.csuite.rulebook.Derivation.CatalogueCell;
import org.csuite.rulebook.Derivation.Converted;
import org.csuite.rulebook.Derivation.OfGroup;
import org.csuite.rulebook.Derivation.Operand;
import org.csuite.rulebook.Derivation.TableCell;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;
import org.csuite.rulebook.TableQuery.Handed;
import org.csuite.rulebook.TypeFields;

/** Reads how facts are worked out. */
final class DerivationDecoder {
  private final PackedInput in;
  private final Vocabulary vocabulary;
  private final Map<String, Table> tables;
  private final TypeFields fields;

  /**
   * @param tables by name
   * @param fields under the vocabulary
   */
  DerivationDecoder(
      PackedInput in, Vocabulary vocabulary, Map<String, Table> tables, TypeFields fields) {
    this.in = in;
    this.vocabulary = vocabulary;
    this.tables = tables;
    this.fields = fields;
  }

  /** A derivation. */
  Derivation derivation() {
    return switch (in.constant(DerivationEncoder.Form.class)) {
      case ARITHMETIC -> new Arithmetic(operand(), (char) in.number(), operand());
      case CONVERTED -> new Converted(fact(), fact(), in.text());
      case CATALOGUE_CELL -> new CatalogueCell(fact(), vocabulary.catalogue(in.text()), in.text());
      case TABLE_CELL -> cell();
      case OF_GROUP -> new OfGroup(fact());
    };
  }

  private Operand operand() {
    return in.truth() ? new Operand(fact(), 0) : new Operand(null, in.decimal());
  }

  private TableCell cell() {
    TableQuery query = query(in, tables, fields);
    Table.Column column = query.table().columns().get(in.number());
    return new TableCell(query, column, in.all(this::fact));
  }

  private FactDefinition fact() {
    return vocabulary.facts().get(in.number());
  }

  /** What is looked up in a table. */
  static TableQuery query(PackedInput in, Map<String, Table> tables, TypeFields fields) {
    return new TableQuery(
        tables.get(in.text()),
        in.all(() -> new Handed(in.text(), in.constant(FactType.class))),
        fields);
  }
}
