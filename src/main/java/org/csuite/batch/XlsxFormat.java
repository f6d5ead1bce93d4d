package org.csuite.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.csuite.batch.Decision.Found;
import org.csuite.batch.Decision.Pay;
import org.csuite.batch.Decision.RoleLine;
import org.csuite.input.Numbers;

/** Rows of a sheet, one a company, or one a company and role, each ended by a line end. */
final class XlsxFormat implements RowFormat {
  private final Collection<String> roles;
  private final Columns columns;
  private final boolean explained;
  private final boolean longer;
  private final Rendered cells;

  XlsxFormat(Collection<String> roles, Columns columns, boolean explained, boolean longer) {
    this.roles = roles;
    this.columns = columns;
    this.explained = explained;
    this.longer = longer;
    this.cells = new Rendered(this::cells);
  }

  @Override
  public String header() {
    List<String> names = new ArrayList<>(List.of("name"));
    if (longer) {
      names.add("role");
      names.addAll(CsvCells.columns(explained));
    } else {
      for (String role : roles) {
        CsvCells.columns(explained).forEach(column -> names.add(role + '_' + column));
      }
    }
    names.add("findings");
    names.addAll(columns.kept());
    StringBuilder header = new StringBuilder("<row>");
    names.forEach(name -> XlsxCells.header(header, name));
    return header.append("</row>\n").toString();
  }

  @Override
  public void write(StringBuilder out, Row row, Decision decision) {
    if (longer) {
      for (RoleLine line : decision.roles()) {
        out.append("<row>");
        XlsxCells.text(out, row.name());
        XlsxCells.text(out, line.role());
        out.append(cells.of(line));
        end(out, row, decision.findings().stream().filter(f -> is(f, line)).toList());
      }
      return;
    }
    out.append("<row>");
    XlsxCells.text(out, row.name());
    for (RoleLine line : decision.roles()) {
      out.append(cells.of(line));
    }
    end(out, row, decision.findings());
  }

  private static boolean is(Found found, RoleLine line) {
    return found.subject().equals(line.role());
  }

  private void end(StringBuilder out, Row row, List<Found> findings) {
    XlsxCells.text(out, CsvCells.findings(findings));
    int at = 0;
    for (String column : columns.kept()) {
      String cell = row.kept().get(at++);
      if (columns.numeric(column)) {
        XlsxCells.numberOrText(out, cell);
      } else {
        XlsxCells.text(out, cell);
      }
    }
    out.append("</row>\n");
  }

  private String cells(RoleLine line) {
    Pay pay = line.pay();
    StringBuilder cells = new StringBuilder();
    XlsxCells.text(cells, line.verdict().id());
    XlsxCells.number(cells, Numbers.exact(line.certainty()));
    XlsxCells.amount(cells, pay == null ? "" : Numbers.exact(pay.low()));
    XlsxCells.amount(cells, pay == null || pay.high() == null ? "" : Numbers.exact(pay.high()));
    XlsxCells.text(cells, pay == null ? "" : pay.currency());
    if (explained) {
      XlsxCells.text(cells, CsvCells.reasons(line));
    }
    return cells.toString();
  }

  @Override
  public int lines() {
    return longer ? roles.size() : 1;
  }
}
