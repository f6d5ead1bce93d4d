package org.csuite.rulebook.format;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TypeFields;

/**
 * {@code types.drl}: declares what rules match, so that a rule folder loads in Drools, and in
 * editors that know DRL, as it stands. csuite writes it and never reads it.
 */
public final class TypesFile {
  private static final String HEAD =
      """
      package rules;

      // Written by csuite fmt. csuite does not read it: it is for Drools and for editors, in which the rules load with it.
      // Drools knows java.lang.Class by the name of Class unless it is told which one is meant.
      import java.util.List;
      import rules.Class;
      """;

  /** A column of which two tables have different kinds. */
  private static final String ANY = "Object";

  private TypesFile() {}

  /** The text of the file for a rule book. */
  public static String of(RuleBook book) {
    StringBuilder text = new StringBuilder(HEAD);
    TypeFields fields = new TypeFields(book.vocabulary());
    for (FactType type : FactType.values()) {
      if (type == FactType.ROW) {
        declareRow(book, text);
      } else if (type != FactType.COMPANY) {
        begin(text, type);
        for (Field field : fields.of(type)) {
          line(text, field.name(), field.kind().typeName());
        }
        text.append("end\n");
      }
    }
    return text.toString();
  }

  /** A row of any table has the columns of all; those of others are null. */
  private static void declareRow(RuleBook book, StringBuilder text) {
    begin(text, FactType.ROW);
    columns(book)
        .forEach((name, kinds) -> line(text, name, kinds.size() == 1 ? kinds.first() : ANY));
    text.append("end\n");
  }

  /**
   * The columns that hold one kind of values in one table and another in another. A row has one
   * kind for each, so that Drools may not take rules that hand on what they hold.
   */
  public static List<String> ofSeveralKinds(RuleBook book) {
    return columns(book).entrySet().stream()
        .filter(column -> column.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static SortedMap<String, SortedSet<String>> columns(RuleBook book) {
    SortedMap<String, SortedSet<String>> columns = new TreeMap<>();
    for (Table table : book.tables().values()) {
      for (Table.Column column : table.columns()) {
        if (column.bound() == Table.Bound.IS) {
          columns
              .computeIfAbsent(column.field().name(), name -> new TreeSet<>())
              .add(column.field().kind().typeName());
        }
      }
    }
    return columns;
  }

  private static void begin(StringBuilder text, FactType type) {
    text.append("\ndeclare ").append(type.typeName()).append('\n');
  }

  private static void line(StringBuilder text, String name, String kind) {
    text.append("    ").append(name).append(" : ").append(kind).append('\n');
  }
}
