package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csuite.input.Nearest;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;
import org.csuite.rulebook.TableQuery.ConditionColumn;
import org.csuite.rulebook.TableQuery.Handed;
import org.csuite.rulebook.TypeFields;
import org.csuite.rulebook.read.Syntax.PatternText;

/** Checks the patterns that look at the rows of a table. */
public final class TableQueryResolver {
  private final Vocabulary vocabulary;
  private final TypeFields typeFields;
  private final Map<String, TableFile> tables;
  private final Scope scope;
  private final Mistakes mistakes;

  /**
   * @param tables by name; null for one whose file could not be read
   */
  TableQueryResolver(
      Vocabulary vocabulary,
      TypeFields typeFields,
      Map<String, TableFile> tables,
      Scope scope,
      Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.typeFields = typeFields;
    this.tables = tables;
    this.scope = scope;
    this.mistakes = mistakes;
  }

  /** The table that a pattern looks at; null after having reported why there is none. */
  TableFile table(PatternText text, FactType type) {
    if (text.table() == null || type != FactType.ROW) {
      mistakes.report(
          text.type(),
          Code.NOT_ALLOWED,
          type == FactType.ROW
              ? "A Row needs to say which table it is from."
              : "'from' gives rows of a table, so the type must be Row.",
          "Maybe Row( … ) from table.rows( $company ).");
      return null;
    }
    TableFile table = tables.get(text.table().text());
    if (table == null && !tables.containsKey(text.table().text())) {
      mistakes.report(
          text.table(),
          Code.UNKNOWN_TABLE,
          "There is no table '" + text.table().text() + "'.",
          Nearest.hint(text.table().text(), tables.keySet()));
    }
    return table;
  }

  /** The fields of a row, in the order of its cells; those of bounds cannot be named in a rule. */
  public static List<Field> rowFields(Table table) {
    return table.columns().stream()
        .map(
            column ->
                new Field(column.header(), column.field().kind(), column.field().values(), true))
        .toList();
  }

  /** The question that a pattern puts to a table, with what it hands over. */
  TableQuery query(TableFile file, List<Token> variables) {
    List<Handed> handed = new ArrayList<>();
    for (Token variable : variables) {
      Scope.Bound bound = scope.get(variable);
      if (bound != null && (bound.field() != null || bound.type() == FactType.ROW)) {
        mistakes.report(
            variable,
            Code.WRONG_TYPE,
            "'$" + variable.text() + "' is no fact, such as $company : Company().",
            null);
      } else if (bound != null) {
        handed.add(new Handed(variable.text(), bound.type()));
      }
    }
    TableQuery query = new TableQuery(file.table(), handed, typeFields);
    for (ConditionColumn condition : query.conditions()) {
      file.check(condition.column(), condition.field(), true, vocabulary, mistakes.all());
      if (condition.field().kind().numeric()
          && handed.get(condition.fact()).type() == FactType.COMPANY) {
        checkRanges(file, condition);
      }
    }
    for (Table.Column column : file.table().columns()) {
      boolean used = query.conditions().stream().anyMatch(c -> c.column() == column);
      if (!used && column.bound() != Table.Bound.IS && handed.size() == variables.size()) {
        unusedBound(file, column, handed);
      }
    }
    return query;
  }

  private void checkRanges(TableFile file, ConditionColumn condition) {
    file.cells(
        condition.column(),
        (line, cell) -> {
          Double number = file.csv().number(cell.text());
          if (number != null) {
            FactDefinition fact = vocabulary.fact(condition.field().name());
            ConstraintLimits.checkRange(number, fact, cell.place(), mistakes);
          }
        });
  }

  private void unusedBound(TableFile file, Table.Column column, List<Handed> handed) {
    List<String> names = new ArrayList<>();
    handed.forEach(fact -> typeFields.of(fact.type()).forEach(field -> names.add(field.name())));
    mistakes
        .all()
        .add(
            file.csv()
                .header()
                .get(column.position())
                .place()
                .error(
                    Code.MISSING_COLUMN,
                    "'"
                        + column.field().name()
                        + "' is no field of what the rule hands to this table.",
                    Nearest.hint(column.field().name(), names)));
  }
}
