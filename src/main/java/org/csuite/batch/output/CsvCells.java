package org.csuite.batch.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.csuite.batch.decide.Decision.Found;
import org.csuite.batch.decide.Decision.Pay;
import org.csuite.batch.decide.Decision.RoleLine;
import org.csuite.batch.decide.Wording;
import org.csuite.input.Numbers;
import org.csuite.model.SpreadsheetText;
import org.csuite.model.Text;

/** The cells of decisions, and how CSV holds them. */
public final class CsvCells {
  /** What stands between the parts of a list in one cell, in tables of the rule book too. */
  private static final String LIST = "|";

  private static final Text AGAINST = new Text("Against: ", "Contre : ");

  private CsvCells() {}

  /**
   * The columns that each role has.
   *
   * @param explained whether reasons are written
   */
  static List<String> columns(boolean explained) {
    List<String> columns =
        new ArrayList<>(List.of("verdict", "certainty", "pay_low", "pay_high", "pay_currency"));
    if (explained) {
      columns.add("reasons");
    }
    return columns;
  }

  /** Whether a column of decisions holds amounts of money, of one role or of all. */
  static boolean isAmount(String column) {
    return column.endsWith("pay_low") || column.endsWith("pay_high");
  }

  /** Whether a column of decisions holds numbers, of one role or of all. */
  static boolean isNumber(String column) {
    return isAmount(column) || column.endsWith("certainty");
  }

  /**
   * Their cells, each after a comma.
   *
   * @param explained puts reasons into words; null for none
   * @param company its facts, derived ones too, by index
   */
  static String cells(RoleLine line, Wording explained, IntFunction<Object> company) {
    Pay pay = line.pay();
    StringBuilder cells = new StringBuilder();
    add(cells, line.verdict().id());
    add(cells, Numbers.exact(line.certainty()));
    add(cells, pay == null ? "" : Numbers.exact(pay.low()));
    add(cells, pay == null || pay.high() == null ? "" : Numbers.exact(pay.high()));
    add(cells, pay == null ? "" : pay.currency());
    if (explained != null) {
      add(cells, reasons(line, explained, company));
    }
    return cells.toString();
  }

  /** The strongest reasons for a role. */
  private static String reasons(RoleLine line, Wording explained, IntFunction<Object> company) {
    return line.reasons().stream()
        .map(
            reason ->
                reason.strength() != null && reason.strength() < 0
                    ? AGAINST.in(explained.language()) + explained.of(reason, company)
                    : explained.of(reason, company))
        .collect(Collectors.joining(" " + LIST + " "));
  }

  /** Findings as {@code csuite explain} names them. */
  static String findings(Collection<Found> findings) {
    return findings.isEmpty()
        ? ""
        : findings.stream()
            .map(found -> found.code() + ":" + found.subject())
            .collect(Collectors.joining(LIST));
  }

  private static void add(StringBuilder out, String cell) {
    out.append(',');
    append(out, cell);
  }

  /** A cell, no formula, in double quotes where it needs them. */
  public static void append(StringBuilder out, String text) {
    String cell = SpreadsheetText.of(text);
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      char at = cell.charAt(i);
      plain = at != ',' && at != '"' && at != '\n' && at != '\r';
    }
    if (plain) {
      out.append(cell);
    } else {
      out.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
  }
}
