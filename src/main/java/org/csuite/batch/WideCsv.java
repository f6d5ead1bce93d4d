package org.csuite.batch;

import java.util.Collection;
import java.util.List;
import org.csuite.batch.Decision.RoleLine;
import org.csuite.model.Language;

/** One line a company. */
final class WideCsv implements RowFormat {
  private final Collection<String> roles;
  private final Collection<String> kept;
  private final Language explained;
  private final Rendered cells;

  WideCsv(Collection<String> roles, Collection<String> kept, Language explained) {
    this.roles = roles;
    this.kept = kept;
    this.explained = explained;
    this.cells = new Rendered(line -> CsvCells.cells(line, explained));
  }

  @Override
  public String header() {
    StringBuilder header = new StringBuilder("name");
    for (String role : roles) {
      for (String column : CsvCells.columns(explained)) {
        header.append(',').append(role).append('_').append(column);
      }
    }
    header.append(",findings");
    for (String column : kept) {
      CsvCells.append(header.append(','), column);
    }
    return header.append('\n').toString();
  }

  @Override
  public void write(StringBuilder out, Row row, Decision decision) {
    CsvCells.append(out, row.name());
    List<RoleLine> lines = decision.roles();
    for (int i = 0; i < lines.size(); i++) {
      out.append(cells.of(lines.get(i)));
    }
    CsvCells.append(out.append(','), CsvCells.findings(decision.findings()));
    for (String cell : row.kept()) {
      CsvCells.append(out.append(','), cell);
    }
    out.append('\n');
  }

  /** The cells of a role, each after a comma. */
  String text(RoleLine line) {
    return cells.of(line);
  }

  @Override
  public int lines() {
    return 1;
  }
}
