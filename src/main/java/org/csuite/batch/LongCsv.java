package org.csuite.batch;

import java.util.Collection;
import org.csuite.batch.Decision.RoleLine;
import org.csuite.model.Language;

/** One line a company and role. */
final class LongCsv implements RowFormat {
  private final Collection<String> roles;
  private final Collection<String> kept;
  private final Language explained;
  private final Rendered cells;

  LongCsv(Collection<String> roles, Collection<String> kept, Language explained) {
    this.roles = roles;
    this.kept = kept;
    this.explained = explained;
    this.cells = new Rendered(line -> "," + line.role() + CsvCells.cells(line, explained));
  }

  @Override
  public String header() {
    StringBuilder header = new StringBuilder("name,role,");
    header.append(String.join(",", CsvCells.columns(explained))).append(",findings");
    for (String column : kept) {
      CsvCells.append(header.append(','), column);
    }
    return header.append('\n').toString();
  }

  @Override
  public void write(StringBuilder out, Row row, Decision decision) {
    for (RoleLine line : decision.roles()) {
      CsvCells.append(out, row.name());
      out.append(cells.of(line)).append(',');
      CsvCells.append(
          out,
          CsvCells.findings(
              decision.findings().stream()
                  .filter(found -> found.subject().equals(line.role()))
                  .toList()));
      for (String cell : row.kept()) {
        CsvCells.append(out.append(','), cell);
      }
      out.append('\n');
    }
  }

  @Override
  public int lines() {
    return roles.size();
  }
}
