package org.csuite.rulebook.cache;

import org.csuite.model.FactDefinition;
import org.csuite.rulebook.Derivation;
import org.csuite.rulebook.Derivation.Arithmetic;
import org.csuite.rulebook.Derivation.CatalogueCell;
import org.csuite.rulebook.Derivation.Converted;
import org.csuite.rulebook.Derivation.OfGroup;
import org.csuite.rulebook.Derivation.Operand;
import org.csuite.rulebook.Derivation.TableCell;
import org.csuite.rulebook.TableQuery;

/** Writes how facts are worked out, as {@link DerivationDecoder} reads it. */
final class DerivationEncoder {
  /** What a derivation begins with. */
  enum Form {
    ARITHMETIC,
    CONVERTED,
    CATALOGUE_CELL,
    TABLE_CELL,
    OF_GROUP
  }

  private final PackedOutput out;

  DerivationEncoder(PackedOutput out) {
    this.out = out;
  }

  /** A derivation. */
  void derivation(Derivation derivation) {
    if (derivation instanceof Arithmetic arithmetic) {
      out.constant(Form.ARITHMETIC);
      operand(arithmetic.left());
      out.number(arithmetic.operator());
      operand(arithmetic.right());
    } else if (derivation instanceof Converted converted) {
      out.constant(Form.CONVERTED);
      fact(converted.amount());
      fact(converted.currency());
      out.text(converted.to());
    } else if (derivation instanceof CatalogueCell cell) {
      out.constant(Form.CATALOGUE_CELL);
      fact(cell.key());
      out.text(cell.catalogue().file());
      out.text(cell.column());
    } else if (derivation instanceof TableCell cell) {
      out.constant(Form.TABLE_CELL);
      query(out, cell.query());
      out.number(cell.column().index());
      out.all(cell.parts(), this::fact);
    } else if (derivation instanceof OfGroup group) {
      out.constant(Form.OF_GROUP);
      fact(group.fact());
    }
  }

  private void operand(Operand operand) {
    out.truth(operand.fact() != null);
    if (operand.fact() != null) {
      fact(operand.fact());
    } else {
      out.decimal(operand.number());
    }
  }

  private void fact(FactDefinition fact) {
    out.number(fact.index());
  }

  /** What is looked up in a table. */
  static void query(PackedOutput out, TableQuery query) {
    out.text(query.table().name());
    out.all(
        query.handed(),
        handed -> {
          out.text(handed.variable());
          out.constant(handed.type());
        });
  }
}
