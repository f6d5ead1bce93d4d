package org.csuite.rulebook.read;

import java.util.List;
import java.util.function.BiConsumer;
import org.csuite.input.Nearest;
import org.csuite.model.Catalogue;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Domain;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Values;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.Table.Column;
import org.csuite.rulebook.read.CsvText.Cell;

/**
 * A table with the cells of its file, so that what a rule needs of a column can be checked where
 * the cells stand.
 *
 * @param table the table
 * @param csv its file
 */
record TableFile(Table table, CsvText csv) {

  /** Hands on every cell of a column with its line. */
  void cells(Column column, BiConsumer<CsvText.Line, Cell> consumer) {
    csv.lines().forEach(line -> consumer.accept(line, line.cells().get(column.position())));
  }

  /**
   * Reports the cells of a column that do not fit what it is used for.
   *
   * @param wanted the field of a fact, or the parameter of a verb
   * @param several whether {@code a|b} may stand in a cell
   */
  void check(
      Column column,
      Field wanted,
      boolean several,
      Vocabulary vocabulary,
      List<Diagnostic> diagnostics) {
    cells(
        column,
        (line, cell) -> {
          if (cell.isEmpty()) {
            if (!wanted.nullable() && !several) {
              diagnostics.add(
                  cell.place()
                      .error(
                          Code.WRONG_ROW,
                          "'" + column.header() + "' is empty, but a rule needs it.",
                          null));
            }
          } else if (wanted.kind().numeric() || wanted.kind() == Kind.BOOLEAN) {
            checkType(column, wanted, cell, diagnostics);
          } else if (wanted.values() == null && column.field().kind() != Kind.TEXT) {
            diagnostics.add(
                cell.place()
                    .error(
                        Code.WRONG_TYPE,
                        "'"
                            + column.header()
                            + "' needs text, but '"
                            + cell.text()
                            + "' stands here.",
                        "Maybe a word, such as level-1."));
          } else if (wanted.values() != null) {
            checkWords(Domain.resolve(wanted.values(), vocabulary), cell, several, diagnostics);
          }
        });
  }

  private void checkType(Column column, Field wanted, Cell cell, List<Diagnostic> diagnostics) {
    if (wanted.kind().numeric() && csv.number(cell.text()) == null) {
      diagnostics.add(
          cell.place()
              .error(
                  Code.WRONG_TYPE,
                  "'" + column.header() + "' needs a number, but '" + cell.text() + "' is none.",
                  org.csuite.input.Numbers.hint(cell.text())));
    } else if (wanted.kind() == Kind.BOOLEAN && column.field().kind() != Kind.BOOLEAN) {
      diagnostics.add(
          cell.place()
              .error(
                  Code.WRONG_TYPE,
                  "'"
                      + column.header()
                      + "' needs true or false in every row; '"
                      + cell.text()
                      + "' stands here.",
                  null));
    }
  }

  private static void checkWords(
      Values values, Cell cell, boolean several, List<Diagnostic> diagnostics) {
    if (values == null) {
      return;
    }
    List<String> words = several ? Catalogue.words(cell.text()) : List.of(cell.text());
    for (String word : words) {
      if (!values.ids().contains(word)) {
        diagnostics.add(
            cell.place()
                .error(
                    codeFor(values),
                    "'" + word + "' is not a known " + values.noun() + ".",
                    Nearest.hint(word, values.ids())));
      }
    }
  }

  /** The kind of mistake that an unknown word of a list is. */
  static Code codeFor(Values values) {
    return switch (values.noun()) {
      case "role" -> Code.UNKNOWN_ROLE;
      case "duty" -> Code.UNKNOWN_DUTY;
      default -> Code.UNKNOWN_VALUE;
    };
  }
}
